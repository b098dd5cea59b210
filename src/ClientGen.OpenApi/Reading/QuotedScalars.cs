using System.Text;

namespace ClientGen.OpenApi.Reading;

/// <summary>Quoted scalars of several lines, of which YAML folds the lines: how far they are indented says nothing.</summary>
internal static class QuotedScalars
{
    /// <summary>Indents the lines of the quoted scalar at a place further than anything around it: many editors do not, most parsers do not
    /// mind, and one does. Lines keep their numbers.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The line of the opening quote, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <returns>The file; the same text where no quoted scalar of several lines begins there.</returns>
    public static string Indent(string text, int line, int column)
    {
        var start = Start(text, line) + column - 1;
        if (start < 0 || start >= text.Length || text[start] is not ('"' or '\''))
            return text;
        var margin = new string(' ', Widest(text) + 1);
        var mended = new StringBuilder(text, 0, start + 1, text.Length + margin.Length);
        var at = start + 1;
        for (; at < text.Length && text[at] != text[start]; at++)
        {
            mended.Append(text[at]);
            if (text[at] == '\\' && text[start] == '"' && at + 1 < text.Length && text[at + 1] is not ('\r' or '\n'))
                mended.Append(text[++at]);
            else if (text[at] == '\n')
                mended.Append(margin);
        }
        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static int Start(string text, int line)
    {
        var at = 0;
        for (var passed = 1; passed < line; passed++)
        {
            at = text.IndexOf('\n', at) + 1;
            if (at == 0)
                return int.MinValue / 2;
        }
        return at;
    }

    // No mapping is deeper than its file's widest margin.
    private static int Widest(string text) => text.Split('\n').Max(line => line.Length - line.TrimStart(' ').Length);
}
