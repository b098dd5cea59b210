namespace ClientGen.Import;

/// <summary>Finds the fenced code blocks of a markdown page.</summary>
internal static class MarkdownFences
{
    /// <param name="Language">The first word after the opening fence, lower case.</param>
    /// <param name="Line">The line of the block's first content line, from 1.</param>
    /// <param name="Text">The content, lines ended by LF.</param>
    /// <param name="Closed">Whether the closing fence was found before the end of the page.</param>
    internal sealed record Block(string Language, int Line, string Text, bool Closed);

    public static IEnumerable<Block> Find(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var opening = lines[i].Trim();
            var fence = FenceOf(opening);
            if (fence is null)
                continue;
            var first = i + 1;
            var end = Array.FindIndex(lines, first, line => Closes(line.Trim(), fence));
            var last = end < 0 ? lines.Length : end;
            var language = opening[fence.Length..].Trim().Split(' ', '{')[0].ToLowerInvariant();
            yield return new Block(language, first + 1, string.Join('\n', lines[first..last]), end >= 0);
            i = last;
        }
    }

    private static string? FenceOf(string line)
    {
        if (line.Length == 0 || line[0] is not ('`' or '~'))
            return null;
        var fence = line[..(line.Length - line.TrimStart(line[0]).Length)];
        return fence.Length >= 3 ? fence : null;
    }

    private static bool Closes(string line, string fence) =>
        line.Length >= fence.Length && line.Trim(fence[0]).Length == 0;
}
