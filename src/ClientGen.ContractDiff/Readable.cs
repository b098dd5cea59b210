using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff;

/// <summary>
/// Whether two documents can be compared at all. What cannot be followed would count as empty or as anything goes, and a break
/// would pass unseen; so it is refused with its place.
/// </summary>
internal static class Readable
{
    private const int MostNamed = 10;
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "parameters",
        "servers",
        "summary",
        "description",
        "additionalOperations",
    };

    /// <summary>Reads both documents from end to end.</summary>
    /// <exception cref="SpecException">A part cannot be read: in the new document any, in the old one what is no schema.</exception>
    public static DiffExtent Check(Spec before, Spec after)
    {
        var (earlier, later) = (SpecSurvey.Of(before), SpecSurvey.Of(after));
        Refuse([.. later.Unread]);
        // A schema nobody can read any more still says where the new one was read: it is noted, and counts as any value.
        Refuse([.. earlier.Unread.Where(u => u.Kind != PartKind.Schema)]);
        foreach (var unread in earlier.Unread)
            before.Note(unread.Problem);
        RefuseNothing(before, earlier, later);
        RefuseNothing(after, later, earlier);
        return new(earlier.Extent, later.Extent);
    }

    private static void Refuse(IReadOnlyList<UnreadPart> unread)
    {
        if (unread.Count == 0)
            return;
        var first = unread[0].Problem;
        var others = unread.Skip(1).Take(MostNamed - 1).Select(u => "\n  " + u.Problem);
        var more = unread.Count > MostNamed ? $"\n  and {unread.Count - MostNamed} more places" : "";
        throw new SpecException(
            first.File,
            $"{first.Message} ({first.Pointer}){string.Concat(others)}{more}",
            first.Position?.Line ?? 0,
            first.Position?.Column ?? 0
        );
    }

    // Paths that are gone, or items with nothing in them, are read as that; items of which nothing is understood are not.
    private static void RefuseNothing(Spec spec, SpecSurvey own, SpecSurvey other)
    {
        if (own.Extent.Operations > 0 || other.Extent.Operations == 0)
            return;
        var unknown = PathEntry.Of(spec, "paths").SelectMany(e => e.Item.Members()).FirstOrDefault(m => !Known.Contains(m.Name));
        if (unknown is null)
            return;
        var position = spec.Problem(unknown.Value, "").Position;
        throw new SpecException(
            spec.Name,
            $"0 operations were read; '{unknown.Name}' in a path is no method, which are written as in 'get'",
            position?.Line ?? 0,
            position?.Column ?? 0
        );
    }
}
