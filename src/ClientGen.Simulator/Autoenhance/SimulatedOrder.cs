using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An order. While its exposures are merged, it shows no images.</summary>
internal sealed class SimulatedOrder(string id, JObject settings, DateTimeOffset time, int number)
{
    public string Id => id;

    public JObject Settings => settings;

    public int Number => number;

    public DateTimeOffset CreatedAt { get; } = time;

    public DateTimeOffset ChangedAt { get; set; } = time;

    public DateTimeOffset? MergedAt { get; set; }

    public IReadOnlyList<SimulatedImage> Images { get; set; } = [];

    public JObject Describe(DateTimeOffset now, bool isOlder)
    {
        var isMerging = now < MergedAt;
        var shown = isMerging ? [] : Images;
        var body = (JObject)settings.DeepClone();
        AutoenhanceWorld.Set(body, new JObject
        {
            ["order_id"] = id,
            ["is_merging"] = isMerging,
            ["is_processing"] = shown.Any(image => image.Status(now) is "waiting" or "processing"),
            ["is_deleted"] = false,
            ["total_images"] = shown.Count,
            ["created_at"] = AutoenhanceWorld.Wire(CreatedAt),
            ["last_updated_at"] = AutoenhanceWorld.Wire(ChangedAt),
            ["images"] = new JArray(shown.Select(image => image.Describe(now, isOlder))),
        });
        return body;
    }
}
