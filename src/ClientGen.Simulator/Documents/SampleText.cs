using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>Texts that a schema may take, the likeliest first. Which one it takes is the validator's to say.</summary>
internal static class SampleText
{
    private static readonly string[] Usual =
    [
        "text",
        "a",
        "A",
        "1",
        "aa",
        "AA",
        "aaa",
        "AAA",
        "0000",
        "abc-1",
        "#a0b0c0",
        "16:9",
        "50%",
        "1.0",
        "image/png",
        "a.png",
        "en-US",
    ];

    /// <param name="schema">The schema.</param>
    /// <param name="name">The member that holds it; empty for none.</param>
    /// <param name="address">Gives the address of a file that can be downloaded.</param>
    public static IEnumerable<string> For(JObject schema, string name, Func<string> address)
    {
        if (OfFormat((string?)(schema["format"] as JValue)) is { } formatted)
            yield return formatted;
        if (IsAddress(schema, name))
            yield return address();
        var (least, most) = (Count(schema["minLength"]) ?? 0, Count(schema["maxLength"]) ?? int.MaxValue);
        foreach (var text in Usual.Append(Literal((string?)(schema["pattern"] as JValue) ?? "")))
            yield return Cut(text.PadRight(Math.Min(least, 4096), 'x'), most);
    }

    private static bool IsAddress(JObject schema, string name) =>
        (string?)(schema["format"] as JValue) is "uri" or "url" or "uri-reference"
        || name.EndsWith("url", StringComparison.OrdinalIgnoreCase);

    // What a pattern asks for to the letter, up to where it allows a choice.
    private static string Literal(string pattern) =>
        string.Concat(pattern.TrimStart('^').TakeWhile(letter => !@"\[](){}.*+?|$^".Contains(letter)));

    private static string? OfFormat(string? format) =>
        format switch
        {
            "date-time" => "2026-01-02T03:04:05Z",
            "date" => "2026-01-02",
            "time" => "03:04:05Z",
            "duration" => "PT1S",
            "uuid" => "00000000-0000-4000-8000-000000000001",
            "email" => "someone@example.com",
            "hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "byte" => "AA==",
            _ => null,
        };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..Math.Max(0, most)];

    private static int? Count(JToken? limit) =>
        limit is JValue { Type: JTokenType.Integer or JTokenType.Float }
        && Convert.ToDouble(limit, CultureInfo.InvariantCulture) is var count
            ? (int)Math.Clamp(count, 0, int.MaxValue)
            : null;
}
