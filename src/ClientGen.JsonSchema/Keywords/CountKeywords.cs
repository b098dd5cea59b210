using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class CountKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is JArray array)
            Check(frame, array.Count, "minItems", "maxItems", "item", "items");
        if (frame.Instance is JObject o)
            Check(frame, o.Count, "minProperties", "maxProperties", "member", "members");
    }

    private static void Check(Frame frame, int count, string minKeyword, string maxKeyword, string one, string many)
    {
        if (frame.Count(minKeyword) is { } min && count < min)
            frame.Fail(minKeyword, $"must have at least {Wording.Count(min, one, many)}, but has {count}");
        if (frame.Count(maxKeyword) is { } max && count > max)
            frame.Fail(maxKeyword, $"must have at most {Wording.Count(max, one, many)}, but has {count}");
    }
}
