using System.Text.RegularExpressions;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Cli.Recording;
using ClientGen.Http.Infrastructure;
using ClientGen.PerfectlyClear;
using ClientGen.TestSupport.Har;

namespace ClientGen.Cli.Tests.Recordings;

/// <summary>What must be true of any recording in <c>tests/fixtures</c>, made by hand or recorded.</summary>
internal static class RecordingChecks
{
    private static readonly Dictionary<string, Func<ApiTransport, object>> Clients = new(StringComparer.Ordinal)
    {
        ["claid"] = transport => new ClaidClient(transport),
        ["perfectlyclear"] = transport => new PerfectlyClearClient(transport),
        ["autoenhance"] = transport => new AutoenhanceClient(transport),
    };

    public static async Task<IReadOnlyList<string>> FaultsAsync(string vendor, string path)
    {
        var file = HarFile.Load(path);
        var faults = new List<string>();
        var isRecorded = file.Comment.StartsWith("Recorded", StringComparison.Ordinal);
        if (!isRecorded && !file.Comment.Contains("not recorded", StringComparison.OrdinalIgnoreCase))
            faults.Add("log.comment begins with 'Recorded', or says what the file is made from and that it is not recorded");
        var profile = VendorRecordings.All[vendor].Profile;
        foreach (
            var header in file
                .Entries.SelectMany(entry => entry.RequestHeaders)
                .Where(header => header.Key.Equals(profile.KeyHeader, StringComparison.OrdinalIgnoreCase))
        )
        {
            if (!Regex.IsMatch(header.Value, $@"^({Regex.Escape(profile.KeyPrefix)})?(REDACTED|\[removed\])$"))
                faults.Add($"the header {header.Key} holds a key");
        }
        var replay = new Replay(profile, Clients[vendor]);
        foreach (var (entry, index) in file.Entries.Select((entry, index) => (entry, index)))
        {
            if (
                isRecorded
                && Regex.IsMatch(
                    entry.Url + entry.ResponseBody,
                    "[?&](X-Amz-Signature|Signature|X-Goog-Signature|sig)=(?!REDACTED|removed|%5Bremoved)",
                    RegexOptions.IgnoreCase
                )
            )
            {
                faults.Add($"exchange {index + 1} holds a signed address");
            }
            if (await replay.FaultAsync(entry) is { } fault)
                faults.Add($"exchange {index + 1}, {entry.Method} {entry.Url}: {fault}");
        }
        return [.. faults.Select(fault => $"{Path.GetFileName(path)}: {fault}")];
    }
}
