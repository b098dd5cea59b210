using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class RangeKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Kind != JsonKind.Number)
            return;
        Bound(frame, "minimum", "exclusiveMinimum", sign: 1, "at least", "more than");
        Bound(frame, "maximum", "exclusiveMaximum", sign: -1, "at most", "less than");
    }

    private static void Bound(Frame frame, string inclusive, string exclusive, int sign, string closedWords, string openWords)
    {
        // OpenAPI 3.0 has exclusiveMinimum as a flag on minimum, 3.1 as a bound of its own.
        if (frame.Is30)
        {
            var open = frame[exclusive] is JValue { Value: true };
            Check(frame, inclusive, sign, open, open ? openWords : closedWords);
            return;
        }

        Check(frame, inclusive, sign, open: false, closedWords);
        Check(frame, exclusive, sign, open: true, openWords);
    }

    private static void Check(Frame frame, string keyword, int sign, bool open, string words)
    {
        if (frame[keyword] is not { } token)
            return;
        if (token.KindOf() != JsonKind.Number)
            throw frame.Unusable(keyword, "must be a number");
        var number = (JValue)frame.Instance;
        var beyond = JsonNumber.Compare(number, (JValue)token) * sign;
        if (beyond > 0 || (beyond == 0 && !open))
            return;
        frame.Fail(keyword, $"must be {words} {JsonNumber.Show((JValue)token)}, but is {JsonNumber.Show(number)}");
    }
}
