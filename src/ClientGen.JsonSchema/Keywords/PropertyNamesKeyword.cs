using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class PropertyNamesKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is not JObject o)
            return;
        var schema = frame.Schema.Child("propertyNames")!.Value;
        foreach (var name in o.Properties().Select(p => p.Name))
        {
            var at = JsonPointer.Append(frame.InstancePointer, name);
            foreach (var finding in frame.Apply(schema, new JValue(name), at).Findings)
                frame.Fail("propertyNames", $"the member's name '{name}' {finding.Message}", at);
        }
    }
}
