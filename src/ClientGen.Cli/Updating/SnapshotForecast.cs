using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Updating;

/// <summary>Which pages and snapshots the change of a document will change: to be run, read and accepted.</summary>
internal static class SnapshotForecast
{
    private const string Listings = "tests/ClientGen.PublicApi.Tests/__snapshots__";

    public static IReadOnlyList<string> Of(VendorFolder vendor, NewDocument document, DiffReport report)
    {
        var types =
            report.Findings.Any(finding => finding is { Accepted: null, Members.Count: > 0 } && IsSeen(finding))
            || Schemas(document.Before) != Schemas(document.After);
        var calls = Operations(document.Before) != Operations(document.After);
        var methods = report.Findings.Any(finding => finding is { Accepted: null, Members.Count: 0 } && finding.CSharp != CSharpLevel.None);
        return
        [
            .. types ? Of(vendor, $"{vendor.Namespace}.Contracts.snap") : [],
            .. calls || methods ? Of(vendor, $"{vendor.Namespace}.snap") : [],
            .. calls ? Pages(vendor, document.Before) : [],
        ];
    }

    private static bool IsSeen(Finding finding) => finding.CSharp != CSharpLevel.None || finding.Old is null;

    private static string Schemas(string document) =>
        string.Join('\n', SpecParts.Schemas(SpecParts.Parse(document)).Select(schema => schema.Name).Order(StringComparer.Ordinal));

    private static string Operations(string document) =>
        string.Join(
            '\n',
            SpecParts.Operations(SpecParts.Parse(document)).Select(operation => operation.ToString()).Order(StringComparer.Ordinal)
        );

    // A page that lists operations names those of before.
    private static IEnumerable<string> Pages(VendorFolder vendor, string before)
    {
        var named = SpecParts.Operations(SpecParts.Parse(before)).Select(operation => operation.ToString()).ToList();
        return new[] { "README.md", "docs/fault-matrix.md", $"docs/vendors/{vendor.Vendor}.md" }.Where(page =>
            Path.Combine(vendor.Root, page) is var file
            && File.Exists(file)
            && File.ReadAllText(file) is var text
            && named.Exists(text.Contains)
        );
    }

    private static IEnumerable<string> Of(VendorFolder vendor, string ending)
    {
        var folder = Path.Combine(vendor.Root, Listings);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"*_{ending}").Order(StringComparer.Ordinal).Select(vendor.Shown)
            : [];
    }
}
