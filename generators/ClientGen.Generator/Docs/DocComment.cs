using System.Text;

namespace ClientGen.Generator.Docs;

/// <summary>Builds a doc comment, wrapped and indented, ready to print above a declaration.</summary>
internal sealed class DocComment(string indent)
{
    private const int Width = 130;
    private readonly StringBuilder _text = new();

    /// <summary>Adds an element; its paragraphs become <c>para</c> elements when there are several.</summary>
    public DocComment Element(string name, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0)
            return this;
        var closing = name.Split(' ')[0];
        if (paragraphs.Count == 1 && indent.Length + 4 + (2 * name.Length) + 5 + paragraphs[0].Length <= Width)
            return Line($"<{name}>{paragraphs[0]}</{closing}>");
        Line($"<{name}>");
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in Wrap(paragraphs.Count == 1 ? paragraph : $"<para>{paragraph}</para>"))
                Line(line);
        }
        return Line($"</{closing}>");
    }

    /// <summary>Adds an example in C#.</summary>
    public DocComment Example(string code)
    {
        var lines = new StringBuilder(code).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString().Split('\n');
        if (lines is [var only] && indent.Length + 4 + "<example><code></code></example>".Length + only.Length <= Width)
            return Line($"<example><code>{only}</code></example>");
        Line("<example><code>");
        foreach (var line in lines)
            Line(line);
        return Line("</code></example>");
    }

    /// <summary>Adds a line of code, such as an attribute.</summary>
    public DocComment Code(string code)
    {
        _text.Append(indent).Append(code).Append('\n');
        return this;
    }

    /// <summary>The lines, without the last line break.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private DocComment Line(string text)
    {
        _text.Append(indent).Append("/// ").Append(text).Append('\n');
        return this;
    }

    private IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && indent.Length + 4 + line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }
        yield return line.ToString();
    }
}
