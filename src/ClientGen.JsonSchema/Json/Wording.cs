using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>How kinds and values read in a message.</summary>
internal static class Wording
{
    private const int LongestValue = 40;
    private const int MostChoices = 24;

    /// <summary>How many choices are told apart by their text; those of longer lists are only counted.</summary>
    private const int MostRead = 500;

    public static string Kind(JToken token) =>
        token.KindOf() switch
        {
            JsonKind.Number when JsonNumber.IsIntegral((JValue)token) => "an integer",
            var kind => Type(kind.ToString().ToLowerInvariant()),
        };

    public static string Type(string type) =>
        type switch
        {
            "null" => "null",
            "integer" or "array" or "object" => "an " + type,
            _ => "a " + type,
        };

    public static string Value(JToken token)
    {
        if (token.KindOf() is JsonKind.Array or JsonKind.Object)
            return Kind(token);
        var text = token.KindOf() == JsonKind.Number ? JsonNumber.Show((JValue)token) : token.ToString(Formatting.None);
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
    }

    /// <summary>The values of a list; of a very long one the first few and how many more there are.</summary>
    public static string Choice(IReadOnlyList<JToken> values) =>
        values.Count > MostRead
            ? string.Join(", ", values.Take(MostChoices).Select(Value)) + $" or {values.Count - MostChoices} others"
            : Choice(values.Select(Value));

    public static string Choice(IEnumerable<string> choices)
    {
        var all = choices.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > MostChoices)
            return string.Join(", ", all.Take(MostChoices)) + $" or {all.Count - MostChoices} others";
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " or " + all[^1];
    }

    public static string Count(int count, string one, string many) => count == 1 ? "1 " + one : $"{count} {many}";
}
