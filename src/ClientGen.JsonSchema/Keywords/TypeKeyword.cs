using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class TypeKeyword
{
    private static readonly string[] Known = ["null", "boolean", "integer", "number", "string", "array", "object"];

    public static void Apply(Frame frame)
    {
        var types = Types(frame);
        if (types.Any(frame.Instance.Is))
            return;
        var message = $"must be {Wording.Choice(types.Select(Wording.Type))}, but is {Wording.Kind(frame.Instance)}";
        frame.Outcome.Add(frame.Finding("type", message, frame.InstancePointer) with { Types = types });
    }

    private static List<string> Types(Frame frame)
    {
        var types = frame["type"] switch
        {
            JValue { Value: string one } => [one],
            JArray several when several.All(t => t.Type == JTokenType.String) => several.Select(t => (string)t!).ToList(),
            _ => throw frame.Unusable("type", "must be a name or a list of names"),
        };
        if (types.Find(t => !Known.Contains(t)) is { } unknown)
            throw frame.Unusable("type", $"names '{unknown}'; the types are {Wording.Choice(Known)}");
        // OpenAPI 3.0.3: nullable widens the type beside it, and only that.
        if (frame.Is30 && frame["nullable"] is JValue { Value: true })
            types.Add("null");
        return types;
    }
}
