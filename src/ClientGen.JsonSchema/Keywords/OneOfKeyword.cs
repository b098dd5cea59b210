using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

internal static class OneOfKeyword
{
    public static void Apply(Frame frame)
    {
        var branches = frame.Schema.Child("oneOf")!.Value.Children().Select(b => frame.Apply(b)).ToList();
        var fitting = Enumerable.Range(0, branches.Count).Where(i => branches[i].IsValid).ToList();
        foreach (var i in fitting)
            frame.Outcome.AbsorbEvaluated(branches[i]);
        if (fitting.Count == 0)
        {
            frame.Outcome.Absorb(BestBranch.Of(frame, "oneOf", branches));
        }
        else if (fitting.Count > 1)
        {
            frame.Fail(
                "oneOf",
                $"must fit exactly one of the {branches.Count} forms allowed here, but fits numbers {string.Join(" and ", fitting)}"
            );
        }
    }
}
