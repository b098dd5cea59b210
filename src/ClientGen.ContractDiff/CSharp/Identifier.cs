using System.Text;

namespace ClientGen.ContractDiff.CSharp;

/// <summary>Makes C# identifiers from names on the wire.</summary>
internal static class Identifier
{
    public static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                if (c is '-' or '+' && result.Length == 0)
                    result.Append(c == '-' ? "Minus" : "Plus");
                startsWord = true;
            }
        }

        if (result.Length == 0)
            return "Empty";
        return char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }
}
