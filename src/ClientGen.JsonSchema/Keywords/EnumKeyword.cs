using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class EnumKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame["enum"] is not JArray values)
            throw frame.Unusable("enum", "must be a list of values");
        var listed = frame.Evaluator.Documents.Listed(values);
        if (!listed.Contains(frame.Instance))
            Fail(frame, "enum", listed.Choice.Value, listed.All);
    }

    /// <summary>Says which values are allowed; also for a constant, which is an enumeration of one.</summary>
    public static void Fail(Frame frame, string keyword, string choice, IReadOnlyList<JToken> values)
    {
        var message = $"must be {choice}, but is {Wording.Value(frame.Instance)}";
        frame.Outcome.Add(frame.Finding(keyword, message, frame.InstancePointer) with { Values = values });
    }
}
