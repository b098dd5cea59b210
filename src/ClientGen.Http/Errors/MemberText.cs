using System.Text;

namespace ClientGen.Http;

/// <summary>Hides the values of secret members where text quotes JSON, whole, cut or escaped within other JSON.</summary>
internal static class MemberText
{
    private const int LongestName = 64;

    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        var kept = 0;
        var opened = -1;
        for (var at = text.IndexOf('"'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('"', at + 1) : -1)
        {
            if (opened >= 0 && Value(text, at) is var value and >= 0 && SecretNames.Holds(Name(text, opened, at)))
            {
                var end = End(text, value);
                if (end > value)
                    clean = (clean ?? new StringBuilder(text.Length)).Append(text, kept, value - kept).Append(AddressText.Hidden);
                kept = Math.Max(end, value);
                at = Math.Max(at, end - 1);
            }
            opened = at;
        }
        return clean is null ? text : clean.Append(text, kept, text.Length - kept).ToString();
    }

    private static string Name(string text, int opened, int closed) =>
        closed - opened > LongestName ? "" : text.Substring(opened + 1, closed - opened - 1);

    /// <returns>Where the value of the member begins whose name ends here; -1 when no name does.</returns>
    private static int Value(string text, int quote)
    {
        var at = Spaces(text, quote + 1);
        return at < text.Length && text[at] == ':' ? Spaces(text, at + 1) : -1;
    }

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // A text ends with a quote after which the object goes on or ends; what was cut goes to the end. Lists and objects stay, and are walked
    // through.
    private static int End(string text, int value)
    {
        var at = value;
        while (at < text.Length && text[at] == '\\')
            at++;
        if (at == text.Length || text[at] is '{' or '[')
            return value;
        if (text[at] != '"')
            return text.IndexOfAny([',', '}', ']', '\r', '\n'], at) is var stop and >= 0 ? stop : text.Length;
        for (at = text.IndexOf('"', at + 1); at >= 0; at = at + 1 < text.Length ? text.IndexOf('"', at + 1) : -1)
        {
            var next = Spaces(text, at + 1);
            if (next >= text.Length || text[next] is ',' or '}' or ']')
                return at + 1;
        }
        return text.Length;
    }
}
