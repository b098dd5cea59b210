using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ClientGen.JsonSchema.Patterns;

/// <summary>Regular expressions as JSON Schema means them (ECMA-262, reading characters rather than UTF-16 units), run by .NET.</summary>
internal static class EcmaPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    /// <exception cref="RegexMatchTimeoutException">Matching takes longer than two seconds.</exception>
    public static bool IsMatch(string pattern, string text) => Known.GetOrAdd(pattern, Make).IsMatch(text);

    private static Regex Make(string pattern) => new(new EcmaTranslator(pattern).Translate(), RegexOptions.CultureInvariant, Limit);
}
