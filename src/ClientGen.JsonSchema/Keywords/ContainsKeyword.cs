using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class ContainsKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is not JArray array)
            return;
        var schema = frame.Schema.Child("contains")!.Value;
        var matching = Enumerable
            .Range(0, array.Count)
            .Where(i => frame.Apply(schema, array[i], JsonPointer.Append(frame.InstancePointer, i)).IsValid)
            .ToList();
        frame.Outcome.Items.UnionWith(matching);

        var min = frame.Count("minContains") ?? 1;
        if (matching.Count < min)
        {
            frame.Fail(
                "contains",
                $"must contain at least {Wording.Count(min, "item", "items")} matching the schema under contains, but has {matching.Count}"
            );
        }
        if (frame.Count("maxContains") is { } max && matching.Count > max)
        {
            frame.Fail(
                "maxContains",
                $"must contain at most {Wording.Count(max, "item", "items")} matching the schema under contains, but has {matching.Count}"
            );
        }
    }
}
