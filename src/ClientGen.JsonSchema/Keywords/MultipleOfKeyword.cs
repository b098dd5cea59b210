using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class MultipleOfKeyword
{
    private static readonly JValue Zero = new(0);

    public static void Apply(Frame frame)
    {
        if (frame["multipleOf"] is not JValue divisor || divisor.KindOf() != JsonKind.Number || JsonNumber.Compare(divisor, Zero) <= 0)
            throw frame.Unusable("multipleOf", "must be a number greater than 0");
        if (frame.Kind != JsonKind.Number)
            return;
        var number = (JValue)frame.Instance;
        if (!JsonNumber.IsMultipleOf(number, divisor))
            frame.Fail("multipleOf", $"must be a multiple of {JsonNumber.Show(divisor)}, but is {JsonNumber.Show(number)}");
    }
}
