using ClientGen.Simulator.Files;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An image whose state follows from the time since work on it began.</summary>
internal sealed class SimulatedImage(string id, JObject settings, DateTimeOffset createdAt, TimeSpan workTime, UploadSlot? file)
{
    private DateTimeOffset? _startedAt;
    private bool _isOverLimit;
    private (string Status, DateTimeOffset Until)? _stale;

    public string Id => id;

    /// <summary>Every image has an order.</summary>
    public required SimulatedOrder Order { get; init; }

    /// <summary>What was set, all times together.</summary>
    public JObject Settings => settings;

    public UploadSlot? File => file;

    public bool IsBought { get; set; }

    private string Reason => _isOverLimit ? "The limit of enhancements a day is reached." : "The photo is too dark to be enhanced.";

    private string Name => (string?)settings["image_name"] ?? "";

    /// <summary>Starts the work, for the first time or again.</summary>
    /// <param name="at">When; it may be later than now.</param>
    /// <param name="isOverLimit">Whether the account has no enhancement left: the image ends in an error at once.</param>
    public void Start(DateTimeOffset at, bool isOverLimit) => (_startedAt, _isOverLimit) = (at, isOverLimit);

    /// <summary>Lets the image go on showing its state of now for a while, whatever happens to it.</summary>
    public void KeepShowing(DateTimeOffset now, TimeSpan staleTime) => _stale = (Status(now), now + staleTime);

    [Behaviour("image-error")]
    public string Status(DateTimeOffset now)
    {
        if (_stale is { } stale && now < stale.Until)
            return stale.Status;
        return _startedAt is not { } started ? "waiting"
            : _isOverLimit ? "error"
            : now < started + workTime ? "processing"
            : Name.Contains("broken", StringComparison.OrdinalIgnoreCase) ? "error"
            : "processed";
    }

    [Behaviour("image-done-in-two-ways")]
    [Behaviour("date-added-in-milliseconds")]
    public JObject Describe(DateTimeOffset now, bool isOlder)
    {
        var status = Status(now);
        var body = (JObject)settings.DeepClone();
        AutoenhanceState.Set(
            body,
            new JObject
            {
                ["image_id"] = id,
                ["order_id"] = settings["order_id"],
                ["user_id"] = null,
                ["date_added"] = createdAt.ToUnixTimeMilliseconds(),
                ["downloaded"] = IsBought,
                ["scene"] = null,
                ["status"] = isOlder ? status : null,
                ["status_reason"] = status == "error" ? Reason : null,
            }
        );
        if (!isOlder)
        {
            AutoenhanceState.Set(
                body,
                new JObject { ["enhanced"] = status == "processed", ["error"] = status == "error" ? "processing_failed" : null }
            );
        }
        return body;
    }
}
