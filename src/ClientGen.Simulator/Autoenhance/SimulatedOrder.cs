using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An order. One whose name holds <c>broken</c> fails without images, one with <c>spoiled</c> fails and shows them.</summary>
internal sealed class SimulatedOrder(string id, JObject settings, DateTimeOffset time, int number, AutoenhanceOrderFlags flags)
{
    private readonly object _lock = new();
    private volatile IReadOnlyList<SimulatedImage> _images = [];

    public string Id => id;

    public JObject Settings => settings;

    public int Number => number;

    public string Name => (string?)settings["name"] ?? "";

    public DateTimeOffset CreatedAt { get; } = time;

    public DateTimeOffset ChangedAt { get; set; } = time;

    public DateTimeOffset? MergedAt { get; set; }

    public IReadOnlyList<SimulatedImage> Images => _images;

    public void Add(SimulatedImage image)
    {
        lock (_lock)
            _images = [.. _images, image];
    }

    public void Remove(SimulatedImage image)
    {
        lock (_lock)
            _images = [.. _images.Where(other => other != image)];
    }

    public bool IsProcessing(DateTimeOffset now) => Shown(now).Any(image => image.Status(now) is "waiting" or "processing");

    public JObject Describe(DateTimeOffset now, bool isOlder)
    {
        var shown = Shown(now);
        var body = (JObject)settings.DeepClone();
        AutoenhanceState.Set(
            body,
            new JObject
            {
                ["order_id"] = id,
                ["status"] = Status(now),
                ["is_deleted"] = false,
                ["total_images"] = shown.Count,
                ["created_at"] = AutoenhanceState.Wire(CreatedAt),
                ["last_updated_at"] = AutoenhanceState.Wire(ChangedAt),
                ["images"] = new JArray(shown.Select(image => image.Describe(now, isOlder))),
            }
        );
        AutoenhanceState.Set(body, Flags(now));
        return body;
    }

    [Behaviour("order-flags-missing-or-false")]
    private JObject Flags(DateTimeOffset now) =>
        flags == AutoenhanceOrderFlags.Missing
            ? []
            : new JObject
            {
                ["is_merging"] = flags == AutoenhanceOrderFlags.Right && IsMerging(now),
                ["is_processing"] = flags == AutoenhanceOrderFlags.Right && IsProcessing(now),
            };

    [Behaviour("order-error")]
    private string Status(DateTimeOffset now) =>
        IsMerging(now) ? "processing"
        : Has("broken") || Has("spoiled")
            ? MergedAt is null ? "waiting"
                : "error"
        : Images.Count == 0 ? "waiting"
        : IsProcessing(now) ? "processing"
        : "processed";

    private bool IsMerging(DateTimeOffset now) => now < MergedAt;

    [Behaviour("empty-while-grouping")]
    private IReadOnlyList<SimulatedImage> Shown(DateTimeOffset now) => IsMerging(now) || Has("broken") ? [] : Images;

    private bool Has(string word) => Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
