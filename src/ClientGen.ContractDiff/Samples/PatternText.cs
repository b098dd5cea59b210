using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ClientGen.JsonSchema.Patterns;

namespace ClientGen.ContractDiff.Samples;

/// <summary>Guesses text for a pattern from a handful of everyday spellings.</summary>
internal static class PatternText
{
    private static readonly string[] Everyday =
    [
        "abc",
        "ABC",
        "a",
        "A",
        "1",
        "123",
        "1234",
        "12345",
        "123456",
        "a1",
        "A1",
        "abc-123",
        "abc_123",
        "#ffffff",
        "#FFF",
        "https://example.com/a",
        "/a/b",
        "a.b",
        "100%",
        "50%",
        "1.5",
        "1:1",
        "16:9",
        "2024-05-06",
        "07:08",
        "en",
        "en-US",
        "+15551234567",
        "someone@example.com",
        "abcdef0123456789",
        "v1",
        "1.0.0",
        "x-a",
        "x_a",
        "",
    ];

    private const int MostKnown = 10_000;
    private static readonly ConcurrentDictionary<string, bool[]> Known = new(StringComparer.Ordinal);

    public static string? For(IEnumerable<string> patterns)
    {
        var all = patterns.Select(Fitting).ToList();
        if (all.Count == 0)
            return null;
        var index = Array.FindIndex([.. Everyday.Select((_, i) => all.TrueForAll(fits => fits[i]))], fits => fits);
        return index < 0 ? null : Everyday[index];
    }

    /// <summary>Whether a pattern takes a text; true also where that cannot be told.</summary>
    public static bool Takes(string pattern, string text)
    {
        try
        {
            return EcmaPattern.IsMatch(pattern, text);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    public static IEnumerable<string> Candidates => Everyday;

    // Which spellings a pattern takes, found out once; a pattern that takes too long over one of them takes none.
    private static bool[] Fitting(string pattern)
    {
        if (Known.Count > MostKnown)
            Known.Clear();
        return Known.GetOrAdd(pattern, Match);
    }

    private static bool[] Match(string pattern)
    {
        try
        {
            return [.. Everyday.Select(text => EcmaPattern.IsMatch(pattern, text))];
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return new bool[Everyday.Length];
        }
    }
}
