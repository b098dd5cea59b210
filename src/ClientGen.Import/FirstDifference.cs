using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Finds where two JSON values begin to differ.</summary>
internal static class FirstDifference
{
    /// <returns>The path to the first difference; empty when the values themselves differ.</returns>
    public static IReadOnlyList<string> Between(JToken left, JToken right) =>
        (left, right) switch
        {
            (JObject a, JObject b) => InMembers(a, b),
            (JArray a, JArray b) when a.Count == b.Count => InItems(a, b),
            _ => [],
        };

    private static IReadOnlyList<string> InMembers(JObject left, JObject right)
    {
        foreach (var name in left.Properties().Concat(right.Properties()).Select(member => member.Name).Distinct())
        {
            if (left[name] is not { } a || right[name] is not { } b)
                return [name];
            if (!JToken.DeepEquals(a, b))
                return [name, .. Between(a, b)];
        }
        return [];
    }

    private static IReadOnlyList<string> InItems(JArray left, JArray right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (!JToken.DeepEquals(left[i], right[i]))
                return [$"{i}", .. Between(left[i], right[i])];
        }
        return [];
    }
}
