using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Equality of JSON values, whatever the order of members and the spelling of numbers.</summary>
internal static class JsonEquality
{
    public static bool Equals(JToken left, JToken right) => JToken.DeepEquals(left, right);

    // One number has several spellings that are equal: only the kinds and the names of members count.
    public static int GetHashCode(JToken token) => token switch
    {
        JObject members => members.Properties().Aggregate(1, (hash, member) => hash ^ StringComparer.Ordinal.GetHashCode(member.Name)),
        JArray items => 31 + items.Count,
        JValue { Type: JTokenType.String, Value: string text } => StringComparer.Ordinal.GetHashCode(text),
        _ => (int)token.Type,
    };
}
