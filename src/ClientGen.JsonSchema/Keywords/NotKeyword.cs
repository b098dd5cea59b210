using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

internal static class NotKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame.Apply(frame.Schema.Child("not")!.Value).IsValid)
            frame.Fail("not", "must not fit the schema under not, but does");
    }
}
