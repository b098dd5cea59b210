using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Equality of JSON values, whatever the order of members and the spelling of numbers.</summary>
internal static class JsonEquality
{
    // Newtonsoft's own comparison takes numbers that are close for equal.
    public static bool Equals(JToken left, JToken right) =>
        (left, right) switch
        {
            (JObject one, JObject other) => one.Count == other.Count
                && one.Properties()
                    .All(member => other.Property(member.Name, StringComparison.Ordinal) is { } same && Equals(member.Value, same.Value)),
            (JArray one, JArray other) => one.Count == other.Count && one.Zip(other, Equals).All(isEqual => isEqual),
            (JValue one, JValue other) when one.Type is JTokenType.Integer or JTokenType.Float => one.Type == other.Type
                && AreSame(one, other),
            _ => JToken.DeepEquals(left, right),
        };

    // One number has several spellings that are equal: only the kinds and the names of members count.
    public static int GetHashCode(JToken token) =>
        token switch
        {
            JObject members => members.Properties().Aggregate(1, (hash, member) => hash ^ StringComparer.Ordinal.GetHashCode(member.Name)),
            JArray items => 31 + items.Count,
            JValue { Type: JTokenType.String, Value: string text } => StringComparer.Ordinal.GetHashCode(text),
            _ => (int)token.Type,
        };

    // What is only the nearest double of two texts says nothing of them.
    private static bool AreSame(JValue one, JValue other) =>
        string.Equals(ModelJson.Serialize(one), ModelJson.Serialize(other), StringComparison.Ordinal)
        || (one.Value is not double && other.Value is not double && Equals(one.Value, other.Value));
}
