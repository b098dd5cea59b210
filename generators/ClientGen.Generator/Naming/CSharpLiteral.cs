using System.Globalization;
using System.Text;

namespace ClientGen.Generator.Naming;

/// <summary>Vendors' text as C# string literals that it cannot break out of.</summary>
internal static class CSharpLiteral
{
    /// <summary>A regular string literal with its quotes.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            // Control characters, and what C# takes for the end of a line.
            if (letter is '"' or '\\')
                literal.Append('\\').Append(letter);
            else if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')
                literal.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                literal.Append(letter);
        }
        return literal.Append('"').ToString();
    }
}
