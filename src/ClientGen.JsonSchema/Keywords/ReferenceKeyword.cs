using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class ReferenceKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame["$ref"] is not JValue { Value: string reference })
            throw frame.Unusable("$ref", "must be a text");
        frame.Outcome.Absorb(frame.Apply(frame.Evaluator.Documents.Follow(frame.Schema, reference)));
    }

    /// <summary>Where the reference leads to a <c>$dynamicAnchor</c>, it means the outermost schema of that name that was gone
    /// through; otherwise it is as <c>$ref</c>.</summary>
    public static void ApplyDynamic(Frame frame)
    {
        if (frame["$dynamicRef"] is not JValue { Value: string reference })
            throw frame.Unusable("$dynamicRef", "must be a text");
        var target = frame.Evaluator.Documents.Follow(frame.Schema, reference);
        if (
            target.Token is JObject schema
            && schema["$dynamicAnchor"] is JValue { Value: string name }
            && reference.EndsWith("#" + name, StringComparison.Ordinal)
        )
        {
            target = frame.Evaluator.Scope.Select(r => r.DynamicAnchor(name)).FirstOrDefault(n => n is not null) ?? target;
        }
        frame.Outcome.Absorb(frame.Apply(target));
    }
}
