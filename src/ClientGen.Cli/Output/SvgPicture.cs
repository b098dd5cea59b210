using System.Globalization;
using System.Security;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClientGen.Cli.Output;

/// <summary>Makes a picture of what was printed, as a terminal shows it.</summary>
internal sealed class SvgPicture : IAnsiConsoleEncoder
{
    private const double CharacterWidth = 8.4;
    private const int LineHeight = 19;
    private const int Margin = 16;

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderable)
    {
        var lines = Segment.SplitLines(renderable.SelectMany(part => part.GetSegments(console)));
        while (lines.Count > 0 && lines[^1].All(segment => string.IsNullOrWhiteSpace(segment.Text)))
            lines.RemoveAt(lines.Count - 1);
        var columns = lines.Select(line => line.Sum(segment => segment.CellCount())).DefaultIfEmpty(0).Max();
        var (width, height) = ((int)Math.Ceiling(columns * CharacterWidth) + (2 * Margin), (lines.Count * LineHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"""
        );
        svg.Append("\n<title>clientgen demo</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e1e2e\"/>\n");
        svg.Append("<g font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"14\" fill=\"#cdd6f4\">\n");
        for (var i = 0; i < lines.Count; i++)
            Append(svg, lines[i], Margin + ((i + 1) * LineHeight) - 5);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, SegmentLine line, int y)
    {
        var column = 0;
        foreach (var segment in line)
        {
            // Blanks at the start of a text would be lost in some viewers: it starts where they end.
            var text = segment.Text.TrimStart(' ');
            var x = Margin + ((column + segment.Text.Length - text.Length) * CharacterWidth);
            column += segment.CellCount();
            if (string.IsNullOrWhiteSpace(text))
                continue;
            text = text.TrimEnd();
            // The length is said, so that columns stand under each other whatever font there is.
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<text x="{x:0.#}" y="{y}" textLength="{text.Length * CharacterWidth:0.#}"{Look(segment.Style)}>"""
            );
            // Blanks that may break fall together in browsers, and a text that is shorter is spread.
            svg.Append(SecurityElement.Escape(text.Replace(' ', '\u00a0'))).Append("</text>");
            svg.Append('\n');
        }
    }

    private static string Look(Style style)
    {
        var color = style.Foreground == Color.Default ? "" : $" fill=\"#{Shown(style.Foreground).ToHex()}\"";
        return style.Decoration.HasFlag(Decoration.Bold) ? color + " font-weight=\"bold\"" : color;
    }

    // The plain colors are too dark for a dark ground.
    private static Color Shown(Color color) =>
        color == Color.Green ? new Color(166, 227, 161)
        : color == Color.Red ? new Color(243, 139, 168)
        : color;
}
