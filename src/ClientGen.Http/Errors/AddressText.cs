using System.Text;

namespace ClientGen.Http;

/// <summary>
/// Hides in text what addresses should not show: queries, fragments, users with their passwords and the values of secret parameters. Those
/// of
/// addresses without a scheme, percent-encoded and JSON-escaped ones too; in doubt it hides more.
/// </summary>
/// <remarks>By hand, in one pass: the text is a vendor's, and a regular expression takes quadratic time for some of it.</remarks>
internal static class AddressText
{
    public const string Hidden = "[hidden]";

    public static string Clean(string text)
    {
        if (!text.Any(IsSign))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && !Separates(text[end]))
                end++;
            if (end == at)
                clean.Append(text[at++]);
            else
                new AddressWord(text.Substring(at, end - at)).AppendTo(clean);
            at = Math.Max(at, end);
        }
        return clean.ToString();
    }

    // Without one of them there is nothing to hide.
    private static bool IsSign(char c) => c is '?' or '#' or '@' or '=' or '%' or '\\';

    // What no address holds unencoded. An apostrophe and a comma it may.
    private static bool Separates(char c) => char.IsWhiteSpace(c) || c is '"' or '<' or '>';
}
