using ClientGen.Cli.Updating.Proposals;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Updating;

/// <summary>Which pages and snapshots the change of a document will change: to be run, read and accepted.</summary>
internal static class SnapshotForecast
{
    private const string Folder = "tests/ClientGen.PublicApi.Tests/__snapshots__";

    public static IReadOnlyList<string> Of(VendorFolder vendor, DiffReport report, IReadOnlyList<PathMove> moves)
    {
        var calls = report.Findings.Any(finding =>
            finding.Rule.Contains("endpoint", StringComparison.Ordinal)
            || finding.Rule.StartsWith("api-", StringComparison.Ordinal)
            || finding.Rule.Contains("parameter", StringComparison.Ordinal)
        );
        var types = report.Findings.Any(finding =>
            finding.Members.Count > 0 && (finding.CSharp != CSharpLevel.None || finding.Old is null)
        );
        var listings = new List<string>();
        if (types)
            listings.AddRange(Listings(vendor, $"{vendor.Namespace}.Contracts.snap"));
        if (types || calls)
            listings.AddRange(Listings(vendor, $"{vendor.Namespace}.snap"));
        if (calls || moves.Count > 0)
            listings.AddRange(new[] { "README.md", "docs/fault-matrix.md" }.Where(page => File.Exists(Path.Combine(vendor.Root, page))));
        return listings;
    }

    private static IEnumerable<string> Listings(VendorFolder vendor, string ending)
    {
        var folder = Path.Combine(vendor.Root, Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"*_{ending}").Order(StringComparer.Ordinal).Select(vendor.Shown)
            : [];
    }
}
