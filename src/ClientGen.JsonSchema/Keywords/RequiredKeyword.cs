using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class RequiredKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame["required"] is not JArray names)
            throw frame.Unusable("required", "must be a list of member names");
        if (frame.Instance is not JObject o)
            return;
        foreach (var name in names.Select(n => (string)n!))
        {
            if (o.ContainsKey(name) || MayBeMissing(frame, name))
                continue;
            var finding = frame.Finding("required", $"lacks the required member '{name}'", frame.InstancePointer);
            frame.Outcome.Add(finding with { MissingMember = name });
        }
    }

    private static bool MayBeMissing(Frame frame, string name)
    {
        var flag = frame.Options.Direction switch
        {
            PayloadDirection.Request => "readOnly",
            PayloadDirection.Response => "writeOnly",
            _ => null,
        };
        return flag is not null && frame.Schema.Child("properties")?.Child(name) is { } member && IsFlagged(frame, member, flag);
    }

    private static bool IsFlagged(Frame frame, SchemaNode member, string flag)
    {
        // References may go round in a circle; no sensible document nests them this deep.
        for (var hops = 0; hops < 32; hops++)
        {
            if (member.Token is not JObject o)
                return false;
            if (o[flag] is JValue { Value: true })
                return true;
            if (o["$ref"] is not JValue { Value: string reference })
                return false;
            member = frame.Evaluator.Documents.Follow(member, reference);
        }

        return false;
    }
}
