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

    // One repetition in a pattern costs little; two of them may take longer than anyone waits, and clocks differ: such a pattern is
    // matched in one pass, where .NET can (it cannot look around, or back at a group).
    private static Regex Make(string pattern)
    {
        var translated = new EcmaTranslator(pattern).Translate();
        if (translated.AsSpan().Count('*') + translated.AsSpan().Count('+') + translated.AsSpan().Count('{') > 1)
        {
            try
            {
                return new(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
            }
            catch (NotSupportedException)
            {
                // Matched by trying, and given up after a time.
            }
        }

        return new(translated, RegexOptions.CultureInvariant, Limit);
    }
}
