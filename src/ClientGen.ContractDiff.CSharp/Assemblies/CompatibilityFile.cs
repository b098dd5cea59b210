using System.Xml.Linq;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Reads what the SDK's check found, asked from old to new and from new to old.</summary>
internal static class CompatibilityFile
{
    private const string MissingType = "CP0001";
    private const string MissingMember = "CP0002";

    /// <summary>The differences, each once: a property's two accessors are one, and what is gone and back with another signature has changed.</summary>
    public static IReadOnlyList<AssemblyDifference> Read(string? removed, string? added, string rootNamespace)
    {
        // The way back repeats what is no matter of being there, such as another base class.
        var gone = Entries(removed);
        var come = Entries(added).Where(e => IsMissing(e.Rule)).ToList();
        var (before, after) = (Names(gone, rootNamespace), Names(come, rootNamespace));
        return [.. gone.Select(e => Difference(e, after, AssemblyChange.Removed, rootNamespace))
            .Concat(come.Select(e => Difference(e, before, AssemblyChange.Added, rootNamespace)))
            .DistinctBy(d => (d.Change, d.Rule, d.Member))
            .OrderBy(d => d.Change).ThenBy(d => d.Member, StringComparer.Ordinal).ThenBy(d => d.Rule, StringComparer.Ordinal)];
    }

    private static AssemblyDifference Difference(Entry entry, HashSet<string> otherSide, AssemblyChange change, string rootNamespace)
    {
        var member = DifferenceTarget.Parse(entry.Target, rootNamespace).Text;
        return new(!IsMissing(entry.Rule) || otherSide.Contains(member) ? AssemblyChange.Changed : change, entry.Rule, member, entry.Target);
    }

    private static bool IsMissing(string rule) => rule is MissingType or MissingMember;

    private static HashSet<string> Names(IEnumerable<Entry> entries, string rootNamespace) =>
        entries.Where(e => IsMissing(e.Rule)).Select(e => DifferenceTarget.Parse(e.Target, rootNamespace).Text).ToHashSet(StringComparer.Ordinal);

    // No file is written where nothing was found.
    private static List<Entry> Entries(string? xml) => xml is null ? [] :
    [
        .. XDocument.Parse(xml).Descendants("Suppression").Select(e => new Entry((string?)e.Element("DiagnosticId") ?? "", (string?)e.Element("Target") ?? "")),
    ];

    private sealed record Entry(string Rule, string Target);
}
