using System.Collections.Concurrent;
using System.Globalization;
using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>What all operations share: the account's images, orders and brackets.</summary>
internal sealed class AutoenhanceWorld(AutoenhanceSimulatorOptions options, UploadDesk uploads)
{
    private int _ids;

    public AutoenhanceSimulatorOptions Options { get; } = options;

    public ConcurrentDictionary<string, SimulatedImage> Images { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, SimulatedOrder> Orders { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, SimulatedBracket> Brackets { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>An id that nobody guesses and every run repeats.</summary>
    public string NewId(string kind)
    {
        var seed = StableHash.Of($"{kind} {Interlocked.Increment(ref _ids)}");
        return new Guid((int)seed, (short)(seed >> 32), (short)(seed >> 48), 0x80, 0, 0, 0, 0, 0, 0, (byte)_ids).ToString();
    }

    public (UploadSlot Slot, string Url) OpenUpload(string id, string contentType) => uploads.Open("autoenhance " + id, contentType);

    /// <summary>Whether a call asks for a contract of 2024, with a typed status and the older name of the upload address.</summary>
    public static bool IsOlder(SimulatedCall call) =>
        call.Context.Request.Headers["x-api-version"].ToString().StartsWith("2024", StringComparison.Ordinal);

    /// <summary>As the vendor writes timestamps: UTC, and without saying so.</summary>
    public static string Wire(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public static void Set(JObject target, JObject members)
    {
        foreach (var member in members.Properties()) target[member.Name] = member.Value.DeepClone();
    }
}
