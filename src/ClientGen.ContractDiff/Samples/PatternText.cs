using System.Text.RegularExpressions;

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

    public static string? For(IEnumerable<string> patterns)
    {
        var all = patterns.ToList();
        return all.Count == 0 ? null : Everyday.FirstOrDefault(t => all.TrueForAll(p => Matches(p, t)));
    }

    public static IEnumerable<string> Candidates => Everyday;

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromMilliseconds(50));
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
