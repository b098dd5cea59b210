using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>Takes a known secret out of text, as it is and as JSON, addresses and pages write it.</summary>
internal static class SecretText
{
    /// <summary>A shorter secret may be part of any word: it goes only where it stands by itself.</summary>
    public const int AnywhereFrom = 8;

    public static string Remove(string text, string? secret, string replacement) =>
        string.IsNullOrEmpty(secret) ? text : Forms(secret!).Aggregate(text, (current, form) => Replace(current, form, replacement));

    /// <summary>A secret in all the ways that it is written.</summary>
    public static IEnumerable<string> Forms(string secret)
    {
        var json = JsonConvert.ToString(secret);
        json = json.Substring(1, json.Length - 2);
        return new[] { secret, Escaped(secret), json, json.Replace("/", "\\/"), WebUtility.HtmlEncode(secret) }.Distinct(
            StringComparer.Ordinal
        );
    }

    // The .NET Framework refuses texts beyond 65,519 characters and half surrogate pairs.
    private static string Escaped(string secret)
    {
        try
        {
            return Uri.EscapeDataString(secret);
        }
        catch (UriFormatException)
        {
            return secret;
        }
    }

    /// <summary>Replaces one way of writing a secret.</summary>
    public static string Replace(string text, string secret, string replacement)
    {
        var anywhere = secret.Length >= AnywhereFrom;
        var comparison = anywhere ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        StringBuilder? clean = null;
        var kept = 0;
        for (var at = text.IndexOf(secret, comparison); at >= 0; )
        {
            var next = at + 1;
            if (anywhere || StandsAlone(text, at, at + secret.Length))
            {
                clean = (clean ?? new StringBuilder(text.Length)).Append(text, kept, at - kept).Append(replacement);
                kept = next = at + secret.Length;
            }
            at = next < text.Length ? text.IndexOf(secret, next, comparison) : -1;
        }
        return clean is null ? text : clean.Append(text, kept, text.Length - kept).ToString();
    }

    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]) || FollowsEscape(text, start))
        && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]));

    // The letters of %3D, \n and = are not part of a word.
    private static bool FollowsEscape(string text, int start) =>
        (start >= 3 && text[start - 3] == '%')
        || (start >= 2 && text[start - 2] == '\\')
        || (start >= 6 && text[start - 6] == '\\' && text[start - 5] == 'u');
}
