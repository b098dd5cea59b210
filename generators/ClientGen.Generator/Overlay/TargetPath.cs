namespace ClientGen.Generator.Overlay;

/// <summary>A target in its segments, as in <c>$</c>, <c>.paths</c>, <c>['/a','/b']</c>, <c>[?(@.name == 'x')]</c>.</summary>
internal sealed record TargetPath(IReadOnlyList<string> Segments)
{
    /// <summary>The target without its last segment.</summary>
    public string Parent => string.Concat(Segments.SkipLast(1));

    public static TargetPath Parse(string target)
    {
        var segments = new List<string>();
        var start = 0;
        for (var at = 1; at <= target.Length; at++)
        {
            if (at < target.Length && !IsStart(target, at))
                continue;
            segments.Add(target[start..at]);
            start = at;
            if (at < target.Length && target[at] == '[')
                at = End(target, at);
        }
        return new(segments);
    }

    /// <summary>The names that a segment lists in quotes; none for any other segment.</summary>
    public static IReadOnlyList<string> Names(string segment)
    {
        if (!segment.StartsWith("['", StringComparison.Ordinal) || !segment.EndsWith("']", StringComparison.Ordinal))
            return [];
        return [.. segment[2..^2].Split("','").Select(name => name.Replace("\\'", "'", StringComparison.Ordinal))];
    }

    /// <summary>The names of a segment, be they listed or written after a dot.</summary>
    public IReadOnlyList<string> NamesAt(int index) =>
        index >= Segments.Count ? []
        : Segments[index] is ['.', not ('.' or '*'), ..] plain ? [plain[1..]]
        : Names(Segments[index]);

    /// <summary>For each name in a list of several: the name, and the target with that one alone.</summary>
    public IEnumerable<(string Name, string Target)> Alternatives() =>
        from segment in Segments.Index()
        let names = Names(segment.Item)
        where names.Count > 1
        from name in names
        select (name, string.Concat(Segments.Select((text, index) => index == segment.Index ? Quoted(name) : text)));

    private static string Quoted(string name) => $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";

    private static bool IsStart(string target, int at) => target[at] == '[' || (target[at] == '.' && target[at - 1] != '.');

    // The bracket that closes the one at the start, past quotes and inner brackets.
    private static int End(string target, int start)
    {
        var (depth, isQuoted) = (0, false);
        for (var at = start; at < target.Length; at++)
        {
            if (target[at] == '\'' && target[at - 1] != '\\')
                isQuoted = !isQuoted;
            else if (!isQuoted && target[at] == '[')
                depth++;
            else if (!isQuoted && target[at] == ']' && --depth == 0)
                return at;
        }
        return target.Length - 1;
    }
}
