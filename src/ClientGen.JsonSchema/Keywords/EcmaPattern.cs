using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>Regular expressions as JSON Schema means them (ECMA-262), run by .NET.</summary>
internal static class EcmaPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    public static bool IsMatch(string pattern, string text) => Known.GetOrAdd(pattern, Make).IsMatch(text);

    private static Regex Make(string pattern)
    {
        var translated = EndMeansEnd(pattern);
        try
        {
            return new Regex(translated, RegexOptions.ECMAScript, Limit);
        }
        catch (ArgumentException)
        {
            // .NET's ECMAScript mode lacks lookbehind and \p{…}, which ECMA-262 has gained since.
            return new Regex(translated, RegexOptions.CultureInvariant, Limit);
        }
    }

    // In .NET a $ also matches before a last line feed.
    private static string EndMeansEnd(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 4);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(c).Append(pattern[++i]);
                continue;
            }

            inClass = c == '[' || (inClass && c != ']');
            result.Append(c == '$' && !inClass ? @"(?!\n)$" : c.ToString());
        }

        return result.ToString();
    }
}
