namespace ClientGen.Http.Tests;

/// <summary>A call into a fault that lasts, on a clock of its own: when it was sent, and how long it took.</summary>
internal sealed class Scenario(string name, Func<ApiRequest> request, int status)
{
    private const int Silence = 0;

    public static readonly Scenario Unread = new("429 on a purchase", Vendor.StartRequest, 429);

    public static readonly Scenario SilentStart = new("no answer to a purchase", Vendor.StartRequest, Silence);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Unread,
        SilentStart,
        new("500 on a purchase", Vendor.StartRequest, 500),
        new("500 on a read that buys", () => new ApiRequest(Vendor.Buy), 500),
        new("200 on a purchase", Vendor.StartRequest, 200),
        new("500 on a read", Vendor.LookRequest, 500),
        new("400 on a read", Vendor.LookRequest, 400),
    ];

    public string Name => name;

    /// <param name="Sent">When it was sent, from the beginning.</param>
    /// <param name="Took">How long the call took.</param>
    internal sealed record Result(IReadOnlyList<TimeSpan> Sent, TimeSpan Took)
    {
        /// <summary>When the last sending was: what waiting may add.</summary>
        public TimeSpan Slower => Sent.Count == 0 ? TimeSpan.Zero : Sent[^1];
    }

    public async Task<Result> RunAsync(VendorOptions options, CancellationToken cancellationToken)
    {
        var time = Vendor.Jumping();
        var begun = time.GetTimestamp();
        var sent = new List<TimeSpan>();
        var wire = new ScriptedHandler();
        for (var answer = 0; answer < 100; answer++)
        {
            wire.Then(
                async (_, token) =>
                {
                    sent.Add(time.GetElapsedTime(begun));
                    if (status == Silence)
                        await PassAsync(time, token);
                    return ScriptedHandler.Answer(status, "{}");
                }
            );
        }
        (options.ApiKey, options.TimeProvider, options.Jitter) = (Vendor.Key, time, () => 0.5);
        using var transport = Vendor.Transport(wire, options);
        try
        {
            await transport.SendAsync<Thing>(request(), null, cancellationToken);
        }
        catch (ApiException)
        {
            // What it ends in is not looked at here.
        }
        return new Result(sent, time.GetElapsedTime(begun));
    }

    private static async Task PassAsync(ManualTimeProvider time, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        cancellationToken.ThrowIfCancellationRequested();
    }
}
