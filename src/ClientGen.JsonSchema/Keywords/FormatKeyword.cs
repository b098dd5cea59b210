using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class FormatKeyword
{
    public static void Apply(Frame frame)
    {
        if (!frame.Options.AssertFormats || frame["format"] is not JValue { Value: string format })
            return;
        if (frame.Kind == JsonKind.Number)
            CheckNumber(frame, format);
        if (frame.Kind == JsonKind.String)
            CheckText(frame, format);
    }

    private static void CheckNumber(Frame frame, string format)
    {
        if (!Formats.Fits(format, (JValue)frame.Instance))
            frame.Fail("format", $"must be {Formats.Words(format)}, but is {Wording.Value(frame.Instance)}");
    }

    private static void CheckText(Frame frame, string format)
    {
        var text = frame.Instance.Text();
        // The value is not shown: it may be a signed URL.
        if (!(frame.Options.CheckFormat?.Invoke(format, text) ?? Formats.Fits(format, text)))
            frame.Fail("format", $"must be {Formats.Words(format)}");
    }
}
