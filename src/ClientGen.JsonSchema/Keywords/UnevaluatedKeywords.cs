using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>Members and items that no other keyword, here or in what is combined here, has looked at.</summary>
internal static class UnevaluatedKeywords
{
    public static void ApplyToMembers(Frame frame)
    {
        if (frame.Instance is not JObject o)
            return;
        var schema = frame.Schema.Child("unevaluatedProperties")!.Value;
        foreach (var member in o.Properties().Where(p => frame.Outcome.Members.Add(p.Name)))
        {
            Check(
                frame,
                "unevaluatedProperties",
                schema,
                member.Value,
                JsonPointer.Append(frame.InstancePointer, member.Name),
                $"'{member.Name}' is not allowed here"
            );
        }
    }

    public static void ApplyToItems(Frame frame)
    {
        if (frame.Instance is not JArray array)
            return;
        var schema = frame.Schema.Child("unevaluatedItems")!.Value;
        for (var i = 0; i < array.Count; i++)
        {
            if (frame.Outcome.Items.Add(i))
            {
                Check(
                    frame,
                    "unevaluatedItems",
                    schema,
                    array[i],
                    JsonPointer.Append(frame.InstancePointer, i),
                    "is an item that is not allowed here"
                );
            }
        }
    }

    private static void Check(Frame frame, string keyword, SchemaNode schema, JToken part, string at, string refusal)
    {
        if (schema.Token is JValue { Value: false })
            frame.Fail(keyword, refusal, at);
        else
            frame.ApplyToPart(schema, part, at);
    }
}
