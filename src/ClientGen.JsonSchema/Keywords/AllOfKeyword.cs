using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

internal static class AllOfKeyword
{
    public static void Apply(Frame frame)
    {
        foreach (var branch in frame.Schema.Child("allOf")!.Value.Children())
            frame.Outcome.Absorb(frame.Apply(branch));
    }
}
