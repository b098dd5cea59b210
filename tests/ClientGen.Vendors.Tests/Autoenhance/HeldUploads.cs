using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Autoenhance.Tests;

/// <summary>A vendor whose uploads wait until the test lets them go, to see how many run at once.</summary>
internal sealed class HeldUploads : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _now;

    /// <summary>The most uploads that ran at the same time.</summary>
    public int Most { get; private set; }

    /// <summary>What the order was processed with.</summary>
    public string? Processed { get; private set; }

    /// <summary>Waits until so many more uploads have come.</summary>
    public async Task Arrived(int count)
    {
        for (; count > 0; count--)
            await _arrived.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the uploads that have come end.</summary>
    public void LetGo()
    {
        TaskCompletionSource held;
        lock (_gate)
            (held, _held) = (_held, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        held.SetResult();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request, cancellationToken);
        if (sent.Method == "PUT")
            await HoldAsync();
        if (sent.Url.EndsWith("/process", StringComparison.Ordinal))
            Processed = sent.Text;
        var name = sent.Url.EndsWith("/brackets/", StringComparison.Ordinal) ? (string?)JObject.Parse(sent.Text)["name"] : null;
        return ScriptedHandler.Answer(
            200,
            $$"""{"order_id":"o-1","bracket_id":"b-{{name}}","upload_url":"https://uploads.example/{{name}}"}"""
        );
    }

    private async Task HoldAsync()
    {
        Task held;
        lock (_gate)
        {
            Most = Math.Max(Most, ++_now);
            held = _held.Task;
        }
        _arrived.Release();
        await held;
        lock (_gate)
            _now--;
    }
}
