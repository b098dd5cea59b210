using ClientGen.Simulator.Files;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An image whose state follows from the time since work on it began.</summary>
internal sealed class SimulatedImage(string id, JObject settings, DateTimeOffset createdAt, TimeSpan workTime, UploadSlot? file)
{
    private DateTimeOffset? _startedAt;
    private (string Status, DateTimeOffset Until)? _stale;

    public string Id => id;

    /// <summary>What was set, all times together.</summary>
    public JObject Settings => settings;

    public UploadSlot? File => file;

    public bool IsBought { get; set; }

    private string Name => (string?)settings["image_name"] ?? "";

    /// <summary>Starts the work, for the first time or again.</summary>
    public void Start(DateTimeOffset now) => _startedAt = now;

    /// <summary>Starts the work again, and goes on showing the old state for a while.</summary>
    public void StartAgain(DateTimeOffset now, TimeSpan staleTime)
    {
        _stale = (Status(now), now + staleTime);
        Start(now);
    }

    public string Status(DateTimeOffset now)
    {
        if (_stale is { } stale && now < stale.Until) return stale.Status;
        if (_startedAt is null && file is { IsFilled: true }) Start(now);
        return _startedAt is not { } started ? "waiting"
            : now < started + workTime ? "processing"
            : Name.Contains("broken", StringComparison.OrdinalIgnoreCase) ? "error"
            : "processed";
    }

    public JObject Describe(DateTimeOffset now, bool isOlder)
    {
        var status = Status(now);
        var body = (JObject)settings.DeepClone();
        AutoenhanceWorld.Set(body, new JObject
        {
            ["image_id"] = id,
            ["order_id"] = settings["order_id"],
            ["user_id"] = null,
            ["date_added"] = createdAt.ToUnixTimeSeconds(),
            ["downloaded"] = IsBought,
            ["scene"] = null,
            ["status"] = isOlder ? status : null,
            ["status_reason"] = status == "error" ? "The photo is too dark to be enhanced." : null,
        });
        if (!isOlder)
            AutoenhanceWorld.Set(body, new JObject { ["enhanced"] = status == "processed", ["error"] = status == "error" ? "processing_failed" : null });
        return body;
    }
}
