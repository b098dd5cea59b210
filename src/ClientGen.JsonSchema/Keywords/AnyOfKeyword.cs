using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

internal static class AnyOfKeyword
{
    public static void Apply(Frame frame)
    {
        var branches = frame.Schema.Child("anyOf")!.Value.Children().Select(b => frame.Apply(b)).ToList();
        // Every branch that fits counts, because each may name members the others do not know.
        foreach (var fitting in branches.Where(b => b.IsValid))
            frame.Outcome.AbsorbEvaluated(fitting);
        if (!branches.Exists(b => b.IsValid))
            frame.Outcome.Absorb(BestBranch.Of(frame, "anyOf", branches));
    }
}
