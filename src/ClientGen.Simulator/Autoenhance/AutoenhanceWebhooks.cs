using System.Collections.Concurrent;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Announces images when they are registered and when they end. The vendor signs nothing: a token is all.</summary>
[Behaviour("webhook-token")]
internal sealed class AutoenhanceWebhooks(AutoenhanceWebhookOptions options, SimulatorOptions simulator) : IAsyncDisposable
{
    private readonly WebhookPoster _poster = new(simulator);
    private readonly ConcurrentQueue<AutoenhanceWebhookDelivery> _deliveries = new();

    public IReadOnlyList<AutoenhanceWebhookDelivery> Deliveries => [.. _deliveries];

    /// <summary>What the vendor posts right after the webhook was saved.</summary>
    [Behaviour("webhook-updated")]
    public void AnnounceSaved() => _poster.After(TimeSpan.Zero, () => SendAsync(new JObject { ["event"] = "webhook_updated" }));

    [Behaviour("webhook-image-registered")]
    public void AnnounceRegistered(SimulatedImage image) =>
        _poster.After(
            TimeSpan.Zero,
            () =>
                SendAsync(
                    new JObject
                    {
                        ["event"] = "image_registered",
                        ["image_id"] = image.Id,
                        ["order_id"] = image.Order.Id,
                    }
                )
        );

    [Behaviour("webhook-image-processed")]
    public void AnnounceProcessed(SimulatedImage image, DateTimeOffset endsAt) =>
        _poster.After(
            endsAt - simulator.Time.GetUtcNow(),
            () =>
            {
                // A timer may fire a little before the clock that the state follows shows its time.
                var now = simulator.Time.GetUtcNow() < endsAt ? endsAt : simulator.Time.GetUtcNow();
                return SendAsync(
                    new JObject
                    {
                        ["event"] = "image_processed",
                        ["image_id"] = image.Id,
                        ["error"] = image.Status(now) == "error",
                        ["order_id"] = image.Order.Id,
                        ["order_is_processing"] = image.Order.IsProcessing(now),
                    }
                );
            }
        );

    public ValueTask DisposeAsync() => _poster.DisposeAsync();

    [Behaviour("webhook-empty-body")]
    private async Task SendAsync(JObject what)
    {
        var body = options.EmptyBody ? "" : what.ToString(Formatting.None);
        var status = await _poster.PostAsync(options.Url, Encoding.UTF8.GetBytes(body), Token());
        _deliveries.Enqueue(new((string)what["event"]!, body, status));
    }

    private IEnumerable<(string Name, string Value)> Token() =>
        options.Token is { } token ? [("Authorization", options.Bearer ? "Bearer " + token : token)] : [];
}
