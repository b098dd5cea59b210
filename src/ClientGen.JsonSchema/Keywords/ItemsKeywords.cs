using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class ItemsKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is not JArray array)
            return;
        var prefix = frame.Is30 ? [] : frame.Schema.Child("prefixItems")?.Children().ToList() ?? [];
        var rest = frame.Schema.Child("items");
        for (var i = 0; i < array.Count; i++)
        {
            var schema = i < prefix.Count ? prefix[i] : rest;
            if (schema is null)
                return;
            frame.Outcome.Items.Add(i);
            var at = JsonPointer.Append(frame.InstancePointer, i);
            if (schema.Value.Token is JValue { Value: false })
                frame.Fail("items", $"is one item too many; at most {Wording.Count(prefix.Count, "is", "are")} allowed", at);
            else
                frame.ApplyToPart(schema.Value, array[i], at);
        }
    }
}
