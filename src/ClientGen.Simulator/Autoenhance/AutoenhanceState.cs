using System.Collections.Concurrent;
using System.Globalization;
using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>What all operations share: the account's images, orders and brackets, and its limits.</summary>
internal sealed class AutoenhanceState(AutoenhanceSimulatorOptions options, UploadEndpoint uploads)
{
    private readonly FixedWindow _names = new(options.SameFileNamePerHour, TimeSpan.FromHours(1));
    private readonly FixedWindow _enhancements = new(options.EnhancementsPerDay, TimeSpan.FromDays(1));
    private int _ids;

    public AutoenhanceSimulatorOptions Options { get; } = options;

    public AutoenhanceWebhooks? Webhooks { get; } = options.Webhook is { } hook ? new AutoenhanceWebhooks(hook, options) : null;

    public ConcurrentDictionary<string, SimulatedImage> Images { get; } = new(StringComparer.Ordinal);

    public OrderStore Orders { get; } = new(options);

    public ConcurrentDictionary<string, SimulatedBracket> Brackets { get; } = new(StringComparer.Ordinal);

    public TimeSpan ImageTime => Options.Paced(Options.ImageTime);

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>An id that nobody guesses and every run repeats.</summary>
    public string NewId(string kind)
    {
        var seed = StableHash.Of($"{kind} {Interlocked.Increment(ref _ids)}");
        return new Guid((int)seed, (short)(seed >> 32), (short)(seed >> 48), 0x80, 0, 0, 0, 0, 0, 0, (byte)_ids).ToString();
    }

    [Behaviour("upload-type-signed")]
    [Behaviour("upload-type-in-address")]
    public (UploadSlot Slot, string Url) OpenUpload(string id, string contentType) =>
        uploads.Open("autoenhance " + id, contentType, namesType: true);

    /// <summary>Starts work on an image, or lets it end at once where the day's enhancements are used up.</summary>
    [Behaviour("daily-limit")]
    public void Start(SimulatedImage image, DateTimeOffset at)
    {
        var isOverLimit = !_enhancements.Take("", at);
        image.Start(at, isOverLimit);
        Webhooks?.AnnounceProcessed(image, at + (isOverLimit ? TimeSpan.Zero : ImageTime));
    }

    /// <summary>Refuses a file name that came too often within the hour; null where it may come.</summary>
    [Behaviour("same-file-name-limit")]
    public Reply? Admit(string fileName) =>
        _names.Take(fileName, Now) ? null : AutoenhanceVendor.Error(429, "Too many uploads of the same file name within an hour.");

    /// <summary>Whether a call asks for a contract of 2024, with a typed status and the older name of the upload address.</summary>
    public static bool IsOlder(SimulatedCall call) => Version(call).StartsWith("2024", StringComparison.Ordinal);

    /// <summary>The names under which the upload address comes: all at once, as production does.</summary>
    [Behaviour("upload-address-names")]
    public static string[] UploadNames(SimulatedCall call) =>
        IsOlder(call) ? ["s3PutObjectUrl"]
        : string.CompareOrdinal(Version(call), "2026-11") < 0 ? ["upload_url", "s3PutObjectUrl"]
        : ["upload_file_url"];

    /// <summary>As the vendor writes timestamps: UTC, and without saying so.</summary>
    [Behaviour("timestamps-without-offset")]
    public static string Wire(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public static void Set(JObject target, JObject members)
    {
        foreach (var member in members.Properties())
            target[member.Name] = member.Value.DeepClone();
    }

    private static string Version(SimulatedCall call) => call.Context.Request.Headers["x-api-version"].ToString();
}
