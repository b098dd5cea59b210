using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Announces jobs when they end, on the simulator's clock.</summary>
internal sealed class WebhookSender(ClaidWebhookOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentBag<ITimer> _timers = [];
    private readonly ConcurrentQueue<ClaidWebhookDelivery> _deliveries = new();
    private readonly CancellationTokenSource _stop = new();

    public IReadOnlyList<ClaidWebhookDelivery> Deliveries => [.. _deliveries];

    public void Announce(SimulatedJob job, Func<JObject> render) =>
        _timers.Add(time.CreateTimer(_ => _ = SendAsync(job.Id, render()), null, job.EndsAt - job.CreatedAt, Timeout.InfiniteTimeSpan));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var timer in _timers) await timer.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task SendAsync(long jobId, JObject data)
    {
        var body = (options.WrapInData ? new JObject { ["data"] = data } : data).ToString(Formatting.None);
        var bytes = Encoding.UTF8.GetBytes(body);
        var signature = Sign(bytes);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Claid-Hmac-SHA256", signature);
        int? status = null;
        try
        {
            using var response = await _http.SendAsync(request, _stop.Token);
            status = (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // A receiver that is away shows in the delivery as one without a status.
        }

        _deliveries.Enqueue(new(jobId, body, signature, status));
    }

    private string Sign(byte[] body)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Secret), body);
        return options.Encoding switch
        {
            ClaidSignatureEncoding.PrefixedHex => "sha256=" + Convert.ToHexStringLower(hash),
            ClaidSignatureEncoding.Base64 => Convert.ToBase64String(hash),
            ClaidSignatureEncoding.PrefixedBase64 => "sha256=" + Convert.ToBase64String(hash),
            _ => Convert.ToHexStringLower(hash),
        };
    }
}
