using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class PropertiesKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is not JObject o)
            return;
        var named = frame.Schema.Child("properties");
        var patterns = frame.Is30 ? [] : frame.Schema.Child("patternProperties")?.Children().ToList() ?? [];
        foreach (var member in o.Properties())
        {
            var schemas = Matching(frame, named, patterns, member.Name).ToList();
            if (schemas.Count == 0 && frame.Schema.Child("additionalProperties") is { } additional)
                schemas.Add(additional);
            if (schemas.Count > 0)
                frame.Outcome.Members.Add(member.Name);
            foreach (var schema in schemas)
                Check(frame, schema, member);
        }
    }

    /// <summary>The message for a member that has no place here.</summary>
    public static string Unknown(Frame frame, string name) =>
        frame["properties"] is JObject { Count: > 0 } declared
            ? $"'{name}' is not allowed here; allowed are {frame.Evaluator.Documents.Declared(declared)}"
            : $"'{name}' is not allowed here; the object takes no such member";

    private static IEnumerable<SchemaNode> Matching(Frame frame, SchemaNode? named, List<SchemaNode> patterns, string name)
    {
        if (named?.Child(name) is { } schema)
            yield return schema;
        foreach (var pattern in patterns)
        {
            var expression = ((JProperty)pattern.Token.Parent!).Name;
            if (PatternKeyword.Matches(frame, "patternProperties", expression, name))
                yield return pattern;
        }
    }

    private static void Check(Frame frame, SchemaNode schema, JProperty member)
    {
        var at = JsonPointer.Append(frame.InstancePointer, member.Name);
        if (schema.Token is JValue { Value: false })
            frame.Fail("additionalProperties", Unknown(frame, member.Name), at);
        else
            frame.ApplyToPart(schema, member.Value, at);
    }
}
