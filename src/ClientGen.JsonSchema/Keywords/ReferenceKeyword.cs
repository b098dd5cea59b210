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

    public static void Refuse(Frame frame) => throw frame.Unusable("$dynamicRef", "is not supported; use $ref");
}
