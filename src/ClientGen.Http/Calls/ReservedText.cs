using System.Text;

namespace ClientGen.Http;

/// <summary>Encodes values of parameters with <c>allowReserved</c>.</summary>
internal static class ReservedText
{
    // Of RFC 3986's reserved characters those that neither end a value of a query nor are changed in it.
    private static readonly HashSet<char> Left = [.. ":/?@!$'()*,;="];

    /// <summary>The value with reserved characters and <c>%</c> triplets as they are.</summary>
    public static string Encode(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (Left.Contains(value[at]))
                text.Append(value[at]);
            else if (value[at] == '%' && at + 2 < value.Length && Uri.IsHexDigit(value[at + 1]) && Uri.IsHexDigit(value[at + 2]))
                text.Append('%');
            else if (char.IsHighSurrogate(value[at]) && at + 1 < value.Length)
                text.Append(Uri.EscapeDataString(new string([value[at], value[++at]])));
            else
                text.Append(Uri.EscapeDataString(value[at].ToString()));
        }
        return text.ToString();
    }
}
