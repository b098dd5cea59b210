using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Brings together what the check found, asked from old to new and from new to old.</summary>
internal static class AssemblyDifferences
{
    private const string MissingType = "CP0001";
    private const string MissingMember = "CP0002";

    /// <summary>The differences, each once: a property's two accessors are one, and what is gone and back with another signature has
    /// changed.</summary>
    /// <param name="gone">What the new assembly lacks: the check's code and a documentation id.</param>
    /// <param name="come">What the old assembly lacks.</param>
    /// <param name="rootNamespace">The namespace of both.</param>
    public static IReadOnlyList<AssemblyDifference> Of(
        IReadOnlyList<(string Rule, string Target)> gone,
        IReadOnlyList<(string Rule, string Target)> come,
        string rootNamespace
    )
    {
        // The way back repeats what is no matter of being there, such as another base class.
        var added = come.Where(e => IsMissing(e.Rule)).ToList();
        var (earlier, later) = (Names(gone, rootNamespace), Names(added, rootNamespace));
        return
        [
            .. gone.Select(e => Difference(e, later, AssemblyChange.Removed, rootNamespace))
                .Concat(added.Select(e => Difference(e, earlier, AssemblyChange.Added, rootNamespace)))
                .DistinctBy(d => (d.Change, d.Rule, d.Member))
                .OrderBy(d => d.Change)
                .ThenBy(d => d.Member, StringComparer.Ordinal)
                .ThenBy(d => d.Rule, StringComparer.Ordinal),
        ];
    }

    private static AssemblyDifference Difference(
        (string Rule, string Target) entry,
        HashSet<string> otherSide,
        AssemblyChange change,
        string rootNamespace
    )
    {
        var member = DifferenceTarget.Parse(entry.Target, rootNamespace).Text;
        return new(
            !IsMissing(entry.Rule) || otherSide.Contains(member) ? AssemblyChange.Changed : change,
            entry.Rule,
            member,
            entry.Target
        );
    }

    private static bool IsMissing(string rule) => rule is MissingType or MissingMember;

    private static HashSet<string> Names(IEnumerable<(string Rule, string Target)> entries, string rootNamespace) =>
        entries
            .Where(e => IsMissing(e.Rule))
            .Select(e => DifferenceTarget.Parse(e.Target, rootNamespace).Text)
            .ToHashSet(StringComparer.Ordinal);
}
