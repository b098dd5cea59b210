using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>Announces jobs that are COMPLETED or FAILED to the address their start named.</summary>
internal sealed class PerfectlyClearWebhooks(PerfectlyClearSimulatorOptions options) : IAsyncDisposable
{
    private readonly WebhookPoster _poster = new(options);
    private readonly ConcurrentQueue<PerfectlyClearWebhookDelivery> _deliveries = new();

    public IReadOnlyList<PerfectlyClearWebhookDelivery> Deliveries => [.. _deliveries];

    [Behaviour("webhooks-when-completed-or-failed")]
    public void Announce(Correction job, Uri url, string key, Func<JObject> render)
    {
        if (job.EndState is "COMPLETED" or "FAILED")
        {
            _poster.After(
                job.EndsAt - job.CreatedAt,
                () => SendAsync(job, options.WebhookReceiver ?? url, key, render().ToString(Formatting.None))
            );
        }
    }

    public ValueTask DisposeAsync() => _poster.DisposeAsync();

    [Behaviour("webhook-headers")]
    [Behaviour("webhook-signature")]
    private async Task SendAsync(Correction job, Uri url, string key, string body)
    {
        var id = "evt_" + job.Id;
        var timestamp = options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature =
            "v1,"
            + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        var status = await _poster.PostAsync(
            url,
            Encoding.UTF8.GetBytes(body),
            [("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature), ("User-Agent", "EyeQ-Webhook/1.0")]
        );
        _deliveries.Enqueue(new(job.Id, id, timestamp, signature, body, status));
    }
}
