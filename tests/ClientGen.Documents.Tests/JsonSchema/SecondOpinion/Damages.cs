using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>A value with one fault each: another kind, out of range, a member too many or too few.</summary>
internal static class Damages
{
    public static IEnumerable<JToken> Of(JToken value)
    {
        var places = (value is JContainer root ? root.DescendantsAndSelf() : [value]).Where(t => t is not JProperty).Select(t => t.Path);
        foreach (var path in places.ToList())
        {
            foreach (var other in Others(value.SelectToken(path)!))
                yield return With(value, path, at => at.Replace(other));
        }
    }

    private static JToken With(JToken value, string path, Action<JToken> change)
    {
        var box = new JArray(value.DeepClone());
        change(box[0].SelectToken(path)!);
        return box[0];
    }

    private static IEnumerable<JToken> Others(JToken at)
    {
        JToken[] kinds = [JValue.CreateNull(), true, "another", "", 0, -1, 0.5, 100000, new JArray(), new JObject()];
        foreach (var kind in kinds)
            yield return kind;
        if (at is JValue { Value: string text })
            yield return text.ToUpperInvariant() + " ";
        if (at is JArray { Count: > 0 } items)
            yield return new JArray(items.Concat(items).Select(i => i.DeepClone()));
        if (at is not JObject members)
            yield break;
        yield return new JObject(members.Properties().Append(new JProperty("unheardOf", 1)));
        foreach (var member in members.Properties())
            yield return new JObject(members.Properties().Where(p => p != member));
    }
}
