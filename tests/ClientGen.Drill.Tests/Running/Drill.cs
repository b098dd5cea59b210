using System.Collections.Concurrent;
using ClientGen.ContractDiff;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.OpenApi.Sources;

namespace ClientGen.Drill.Tests.Running;

/// <summary>Makes a change, builds, mends what the build asks for once, and builds again.</summary>
internal static class Drill
{
    private static readonly ConcurrentDictionary<string, Generation> Today = new(StringComparer.Ordinal);

    public static Outcome Run(Change change)
    {
        var vendor = VendorFiles.Of(change.Vendor);
        var today = Today.GetOrAdd(change.Vendor, name => Generation.Of(name, vendor.Document, vendor.Overlay));
        var root = JObject.Parse(vendor.Document);
        change.Edit(root);
        var document = root.ToString();
        var diff = Diff(vendor, document);
        var (breaks, verdict) = (diff.Findings.Any(IsBreak), Verdict(diff));

        var generation = Generation.Of(change.Vendor, document, vendor.Overlay);
        var errors = Errors(generation, vendor, null);
        if (errors.Count == 0)
            return Built(change, breaks, generation.LinesAgainst(today), verdict);

        var overlay = new Overlay(vendor.Overlay);
        var asked = overlay.Accept(errors);
        change.Mend?.Invoke(overlay);
        var told = Told(errors);
        if (!asked && change.Mend is null && change.Code.Count == 0 && change.Gone is null)
            return new(change, false, told, "", verdict);
        var mended = Generation.Of(change.Vendor, document, overlay.Text);
        var left = Errors(mended, vendor, change);
        if (left.Count > 0)
            return new(change, false, $"{told}; after the mend {Told(left)}", "", verdict);
        // What only allows more may ask for a decision; it may not ask for repairs.
        var boring = change.Kind == ChangeKind.Breaking ? breaks || generation.Errors.Count > 0 : asked && change.Mend is null;
        return new(change, boring, $"{told}; mended at once", mended.LinesAgainst(today), verdict);
    }

    private static Outcome Built(Change change, bool breaks, string lines, string verdict) =>
        change.Kind switch
        {
            ChangeKind.Breaking when !breaks => new(change, false, "builds, and diff sees no break", lines, verdict),
            // The order of a document is no part of what it says.
            ChangeKind.Order when lines != "0" => new(change, false, "builds, and the order reaches C#", lines, verdict),
            _ => new(change, true, "builds", lines, verdict),
        };

    private static IReadOnlyList<string> Errors(Generation generation, VendorFiles vendor, Change? mended) =>
        generation.Errors.Count > 0
            ? [.. generation.Errors.Select(error => error.ToString())]
            : Compiler.Errors(vendor, generation.Files, mended);

    private static string Told(IReadOnlyList<string> errors)
    {
        var codes = errors.Select(error => System.Text.RegularExpressions.Regex.Match(error, @"\b(CG|CS)[0-9]{4}\b").Value);
        return string.Join(
            ", ",
            codes.CountBy(code => code).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key} ×{code.Value}")
        );
    }

    private static DiffReport Diff(VendorFiles vendor, string document)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-drill-");
        try
        {
            var overlay = Path.Combine(folder.FullName, "overlay.json");
            File.WriteAllText(overlay, vendor.Overlay);
            var (before, after) = (
                new Spec(new TextSource("before.json", vendor.Document)),
                new Spec(new TextSource("after.json", document))
            );
            return Differ.Compare(
                before,
                after,
                new() { Today = new(2026, 1, 1), Names = GeneratorNaming.Of(before, after, OverlayChoice.Of(overlay)) }
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsBreak(Finding finding) =>
        finding.Wire == WireLevel.Breaking || finding.CSharp is CSharpLevel.Source or CSharpLevel.Binary or CSharpLevel.Runtime;

    private static string Verdict(DiffReport report)
    {
        var words = new List<string>();
        void Add(int count, string word)
        {
            if (count > 0)
                words.Add($"{count} {word}");
        }
        Add(report.Findings.Count(finding => finding.Wire == WireLevel.Breaking), "breaking");
        Add(report.Findings.Count(finding => finding.Wire == WireLevel.Warning), "warnings");
        Add(report.Findings.Count(finding => finding.Wire == WireLevel.Info), "safe");
        Add(report.Findings.Count(finding => finding.CSharp is CSharpLevel.Source or CSharpLevel.Binary), "in C#");
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }
}
