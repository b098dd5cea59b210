using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ClientGen.Simulator.Webhooks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Announces jobs when they end, on the simulator's clock.</summary>
internal sealed class WebhookSender(ClaidWebhookOptions options, SimulatorOptions simulator) : IAsyncDisposable
{
    private readonly WebhookPoster _poster = new(simulator);
    private readonly ConcurrentQueue<ClaidWebhookDelivery> _deliveries = new();

    public IReadOnlyList<ClaidWebhookDelivery> Deliveries => [.. _deliveries];

    public void Announce(SimulatedJob job, Func<JObject> render) =>
        _poster.After(job.EndsAt - job.CreatedAt, () => SendAsync(job.Id, render()));

    public ValueTask DisposeAsync() => _poster.DisposeAsync();

    private async Task SendAsync(long jobId, JObject data)
    {
        var body = (options.WrapInData ? new JObject { ["data"] = data } : data).ToString(Formatting.None);
        var bytes = Encoding.UTF8.GetBytes(body);
        var signature = Sign(bytes);
        var status = await _poster.PostAsync(options.Url, bytes, [("X-Claid-Hmac-SHA256", signature)]);
        _deliveries.Enqueue(new(jobId, body, signature, status));
    }

    private string Sign(byte[] body)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Secret), body);
        return options.Encoding switch
        {
            ClaidSignatureEncoding.PrefixedHex => "sha256=" + Hex.Lower(hash),
            ClaidSignatureEncoding.Base64 => Convert.ToBase64String(hash),
            ClaidSignatureEncoding.PrefixedBase64 => "sha256=" + Convert.ToBase64String(hash),
            _ => Hex.Lower(hash),
        };
    }
}
