using System.Globalization;
using System.Text.RegularExpressions;
using ClientGen.JsonSchema.Patterns;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Whether a listed value meets what a schema asks of values beside listing them.</summary>
internal static class ListedValue
{
    /// <summary>Whether it does; false where that cannot be told.</summary>
    public static bool Fits(NormalizedSchema schema, JToken value) =>
        value switch
        {
            JValue { Value: string text } => FitsText(schema, text),
            JValue { Type: JTokenType.Integer or JTokenType.Float } => Bound.ToDecimal(value) is { } number && FitsNumber(schema, number),
            JValue { Type: JTokenType.Boolean } => true,
            _ => false,
        };

    private static bool FitsText(NormalizedSchema schema, string text)
    {
        var length = new StringInfo(text).LengthInTextElements == text.Length ? text.Length : text.EnumerateRunes().Count();
        return !(schema.Counts["minLength"]?.Value > length)
            && !(schema.Counts["maxLength"]?.Value < length)
            && schema.Text.Patterns.Keys.All(p => Matches(p, text))
            && schema.Text.Formats.Keys.All(f => HasFormat(f, text));
    }

    private static bool FitsNumber(NormalizedSchema schema, decimal number)
    {
        var rules = schema.Numbers;
        return (rules.Min is not { } min || number > min.Value || (number == min.Value && !min.Exclusive))
            && (rules.Max is not { } max || number < max.Value || (number == max.Value && !max.Exclusive))
            && rules.MultipleOf.TrueForAll(m => number % m.Value == 0)
            && schema.Text.Formats.Keys.All(f =>
                IntegerInterval.Widths.TryGetValue(f, out var width)
                    ? number >= width.Lower && number <= width.Upper
                    : f is "float" or "double"
            );
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return EcmaPattern.IsMatch(pattern, text);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // Formats that are not checked say how to show a value.
    private static bool HasFormat(string format, string text) =>
        format switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.Contains('T', StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "email" => text.Contains('@', StringComparison.Ordinal),
            "password" or "html" or "markdown" or "textarea" or "commonmark" or "multiline" => true,
            _ => false,
        };
}
