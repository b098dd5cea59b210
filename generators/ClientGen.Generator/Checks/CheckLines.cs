using System.Globalization;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Checks;

/// <summary>The calls that check one value against its schema.</summary>
/// <param name="Member">The C# expression for the member's name.</param>
/// <param name="Json">The C# expression for its name on the wire.</param>
/// <param name="Value">The C# expression for its value.</param>
internal sealed record CheckLines(string Member, string Json, string Value)
{
    /// <summary>A value that is checked at its own place.</summary>
    public static CheckLines Itself(string value) => new("\"\"", "\"\"", value);

    public IEnumerable<string> For(JObject schema)
    {
        // Its values are known, whatever is said of their lengths.
        if (SchemaShape.IsEnum(schema))
            yield break;
        switch (SchemaShape.Type(schema))
        {
            case "string" when schema[ExtensionNames.Constant] is null && (string?)schema["format"] != "date-time":
                if (schema["minLength"] is not null || schema["maxLength"] is not null)
                    yield return Call("Length", Bounds(schema, "minLength", "maxLength"));
                if ((string?)schema["pattern"] is { } pattern)
                    yield return Call("Pattern", CSharpLiteral.Quote(pattern));
                break;
            case "integer" or "number" when Limits(schema) is { } limits:
                yield return ((string?)(schema["format"] as JValue) == "decimal" ? this with { Value = $"(double?){Value}" } : this).Call(
                    "Range",
                    limits
                );
                break;
            case "array":
                if (schema["minItems"] is not null || schema["maxItems"] is not null)
                    yield return Call("Count", Bounds(schema, "minItems", "maxItems"));
                if (schema["items"] is JObject items)
                {
                    foreach (var line in Itself("item").For(items))
                        yield return Call("Each", $"static (check, item) => {line.TrimEnd(';')}");
                }
                break;
        }
    }

    public string Call(string method, string? more = null) =>
        $"check.{method}({Member}, {Json}, {Value}{(more is null ? "" : ", " + more)});";

    private static string Bounds(JObject schema, string least, string most) =>
        $"{schema[least] ?? 0}{(schema[most] is { } greatest ? $", {greatest}" : "")}";

    private static string? Limits(JObject schema)
    {
        var (least, above) = Limit(schema, "minimum", "exclusiveMinimum", "double.NegativeInfinity");
        var (most, below) = Limit(schema, "maximum", "exclusiveMaximum", "double.PositiveInfinity");
        if (least.StartsWith("double.", StringComparison.Ordinal) && most.StartsWith("double.", StringComparison.Ordinal))
            return null;
        return $"{least}, {most}{(above ? ", above: true" : "")}{(below ? ", below: true" : "")}";
    }

    // In 3.0 an exclusive bound is a flag beside the bound, in 3.1 a bound of its own.
    private static (string Bound, bool IsExclusive) Limit(JObject schema, string inclusive, string exclusive, string none) =>
        schema[exclusive] is { Type: JTokenType.Integer or JTokenType.Float } bound ? (Number(bound), true)
        : schema[inclusive] is { } value ? (Number(value), (bool?)(schema[exclusive] as JValue) == true)
        : (none, false);

    private static string Number(JToken value) =>
        ((IFormattable)((JValue)value).Value!).ToString(null, CultureInfo.InvariantCulture)
        + (value.Type == JTokenType.Float || ((JValue)value).Value is not (int or long) ? "d" : "");
}
