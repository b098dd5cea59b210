using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;

namespace ClientGen.JsonSchema.Keywords;

internal static class ConstKeyword
{
    public static void Apply(Frame frame)
    {
        var value = frame["const"]!;
        if (!JsonValueComparer.Instance.Equals(value, frame.Instance))
            EnumKeyword.Fail(frame, "const", Wording.Value(value), [value]);
    }
}
