using System.Globalization;
using System.Text;

namespace ClientGen.ContractDiff.Reports;

/// <summary>
/// Writes lines of a report into the columns that a terminal has: what is too long goes on below where its column begins, broken at
/// a space where there is one. Without a width, as in a file or a log, lines stay whole.
/// </summary>
internal sealed class ColumnWriter(TextWriter output, int? width)
{
    /// <summary>In fewer columns nothing can be read; such a width is taken for this one.</summary>
    private const int Least = 20;

    private const char Escape = '\u001b';

    /// <summary>Writes a line.</summary>
    /// <param name="text">The line, with colours or without; they take no column.</param>
    /// <param name="hang">The column in which what does not fit goes on.</param>
    public void Line(string text = "", int hang = 0) =>
        output.WriteLine(width is { } most ? Broken(text, Math.Max(most, Least), hang) : text);

    private static string Broken(string text, int most, int hang)
    {
        var (lines, column, space) = (new StringBuilder(), 0, -1);
        foreach (var part in Parts(text))
        {
            if (part[0] == Escape)
            {
                lines.Append(part);
                continue;
            }

            if (column == most && part != " ")
            {
                // From the last space on, what was written moves to the next line; without one the word is cut.
                var moved = space < 0 ? "" : lines.ToString(space + 1, lines.Length - space - 1);
                lines.Length = space < 0 ? lines.Length : space;
                lines.Append('\n').Append(' ', hang).Append(moved);
                (column, space) = (hang + Columns(moved), -1);
            }
            else if (column >= most)
            {
                // A space at the edge is the break itself.
                lines.Append('\n').Append(' ', hang);
                (column, space) = (hang, -1);
                continue;
            }

            if (part == " " && column > hang)
                space = lines.Length;
            lines.Append(part);
            column++;
        }

        return lines.ToString();
    }

    private static int Columns(string text) => Parts(text).Count(part => part[0] != Escape);

    // Colours, and letters with the marks that stand on them.
    private static IEnumerable<string> Parts(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var end = text[i] == Escape ? text.IndexOf('m', i) : -1;
            var length = end < 0 ? StringInfo.GetNextTextElementLength(text, i) : end - i + 1;
            yield return text.Substring(i, length);
            i += length;
        }
    }
}
