using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class UniqueItemsKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame["uniqueItems"] is not JValue { Value: true } || frame.Instance is not JArray items)
            return;
        var first = new Dictionary<JToken, int>(JsonValueComparer.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            if (!first.TryAdd(items[i], i))
            {
                frame.Fail(
                    "uniqueItems",
                    $"must differ from every other item, but equals item {first[items[i]]}",
                    JsonPointer.Append(frame.InstancePointer, i)
                );
            }
        }
    }
}
