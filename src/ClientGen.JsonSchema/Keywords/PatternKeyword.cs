using System.Text.RegularExpressions;
using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using ClientGen.JsonSchema.Patterns;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class PatternKeyword
{
    public static void Apply(Frame frame)
    {
        if (frame["pattern"] is not JValue { Value: string pattern })
            throw frame.Unusable("pattern", "must be a text");
        if (frame.Kind != JsonKind.String)
            return;
        // The value is not shown: it may be a signed URL or a key.
        if (!Matches(frame, "pattern", pattern, frame.Instance.Text()))
            frame.Fail("pattern", $"must match the pattern {pattern}");
    }

    public static bool Matches(Frame frame, string keyword, string pattern, string text)
    {
        try
        {
            return EcmaPattern.IsMatch(pattern, text);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new SchemaException(frame.Schema.Location, $"the pattern {pattern} takes too long to match; simplify it", e);
        }
        catch (ArgumentException e)
        {
            throw new SchemaException(
                frame.Schema.Location,
                $"{keyword} holds {pattern}, which is not a regular expression: {e.Message}",
                e
            );
        }
    }
}
