using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>How kinds and values read in a message.</summary>
internal static class Wording
{
    private const int LongestValue = 40;
    private const int MostChoices = 24;

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

    public static string Choice(IEnumerable<string> choices)
    {
        var all = choices.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > MostChoices)
            return string.Join(", ", all.Take(MostChoices)) + $" or {all.Count - MostChoices} others";
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " or " + all[^1];
    }

    public static string Count(int count, string one, string many) => count == 1 ? "1 " + one : $"{count} {many}";
}
