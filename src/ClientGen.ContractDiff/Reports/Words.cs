using System.Globalization;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;

namespace ClientGen.ContractDiff.Reports;

/// <summary>Words the reports share.</summary>
internal static class Words
{
    private const int LongestEvidence = 160;

    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static IEnumerable<string> Of(Guards guards) =>
        Enum.GetValues<Guards>().Where(g => g != Guards.None && guards.HasFlag(g)).Select(g => JsonPropertyName(g.ToString()));

    /// <summary>What the assemblies say, with a separator in front; empty when they were not asked.</summary>
    public static string Verdict(Finding finding, string separator) =>
        finding.Assemblies switch
        {
            AssemblyVerdict.Confirmed => separator + "confirmed",
            AssemblyVerdict.NotConfirmed => separator + "not confirmed",
            AssemblyVerdict.NotVisible => separator + "not visible in assemblies",
            _ => "",
        };

    public static string Place(Place place) =>
        place.Position is { } p ? string.Create(CultureInfo.InvariantCulture, $"{place.File}:{p.Line}:{p.Column}") : place.File;

    public static string Count(int count, string one, string many) =>
        count == 1 ? "1 " + one : count.ToString(CultureInfo.InvariantCulture) + " " + many;

    public static string Evidence(Evidence evidence)
    {
        var text = evidence.Instance.ToString(Formatting.None);
        if (text.Length > LongestEvidence)
            text = string.Concat(text.AsSpan(0, LongestEvidence), "…");
        return $"{text} {(evidence.ValidBefore ? "was allowed and is not any more" : "was not allowed and is now")}";
    }

    /// <summary>The worst of both axes, as a heading.</summary>
    public static string Section(Finding finding) =>
        finding switch
        {
            { Accepted: not null } => "Accepted",
            { NotUsedBy: { } project } => $"Not used by {project}",
            { Wire: WireLevel.Breaking } => "Breaks on the wire",
            { Wire: WireLevel.Warning } => "May break on the wire",
            { CSharp: CSharpLevel.Source } => "Breaks C# source",
            { CSharp: CSharpLevel.Binary } => "Breaks C# binaries",
            { CSharp: CSharpLevel.Runtime } => "Changes meaning in C#",
            { Wire: WireLevel.Info } => "Safe",
            _ => "No effect on messages or code",
        };

    public static string Hyphenated<T>(T value)
        where T : struct, Enum => JsonPropertyName(value.ToString());

    private static string JsonPropertyName(string name) =>
        string.Concat(
            name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())
        );

    public static string Of(SpecExtent read) =>
        $"{Count(read.Files, "file", "files")}, {Count(read.Operations, "operation", "operations")}, "
        + $"{Count(read.Schemas, "schema", "schemas")}";
}
