using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>Numbers that a schema may take, the likeliest first. Which one it takes is the validator's to say.</summary>
internal static class SampleNumber
{
    /// <param name="schema">The schema.</param>
    /// <param name="whole">Whether only whole numbers are meant.</param>
    public static IEnumerable<JValue> For(JObject schema, bool whole)
    {
        foreach (var number in Candidates(schema))
            yield return whole || number == decimal.Truncate(number) ? new JValue((long)decimal.Round(number)) : new JValue(number);
    }

    private static IEnumerable<decimal> Candidates(JObject schema)
    {
        yield return 1;
        var step = Of(schema["multipleOf"]) is { } multiple and > 0 ? multiple : 1;
        if (Of(schema["minimum"]) is { } least)
        {
            yield return least;
            yield return Math.Ceiling(least / step) * step;
            yield return least + step;
        }
        if (Of(schema["exclusiveMinimum"]) is { } above)
        {
            yield return above + step;
            yield return above + (step / 1000);
        }
        yield return step;
        yield return 0;
        foreach (var limit in new[] { Of(schema["maximum"]), Of(schema["exclusiveMaximum"]) }.OfType<decimal>())
        {
            yield return limit;
            yield return limit - step;
            yield return Math.Floor((limit - step) / step) * step;
            yield return limit - (step / 1000);
        }
    }

    // Limits beyond what a response would hold bound nothing.
    private static decimal? Of(JToken? limit) =>
        limit is JValue { Type: JTokenType.Integer or JTokenType.Float }
        && Convert.ToDouble(limit, CultureInfo.InvariantCulture) is var number
        && Math.Abs(number) < 1e15
            ? (decimal)number
            : null;
}
