using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

internal static class ConditionalKeyword
{
    public static void Apply(Frame frame)
    {
        var condition = frame.Apply(frame.Schema.Child("if")!.Value);
        if (condition.IsValid)
            frame.Outcome.AbsorbEvaluated(condition);
        if (frame.Schema.Child(condition.IsValid ? "then" : "else") is { } consequence)
            frame.Outcome.Absorb(frame.Apply(consequence));
    }
}
