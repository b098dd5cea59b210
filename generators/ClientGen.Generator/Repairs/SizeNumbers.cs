using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Says of each number how large it may be: an integer has 64 bits, unless its format or its bounds say that 32 hold it; any other number
/// is a double, unless it is a decimal. A format of a narrower or wider type would lose digits or have no type.
/// </summary>
internal sealed class SizeNumbers : IRepair
{
    private static readonly string[] Narrow = ["int32", "int16", "int8", "uint8", "uint16", "byte", "short", "sbyte", "ushort"];

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            switch (SchemaShape.Type(schema))
            {
                case "integer":
                    schema["format"] = Fits32(schema, document) ? "int32" : "int64";
                    break;
                case "number" when (string?)(schema["format"] as JValue) is not "decimal":
                    schema.Remove("format");
                    break;
            }
        }
    }

    private static bool Fits32(JObject schema, SpecDocument document) =>
        (string?)(schema["format"] as JValue) switch
        {
            { } format when Narrow.Contains(format) => true,
            "int64" or "uint32" or "uint64" or "long" => false,
            _ => (
                Bound(schema, "minimum", "exclusiveMinimum") >= int.MinValue && Bound(schema, "maximum", "exclusiveMaximum") <= int.MaxValue
            )
                || (string?)(schema[ExtensionNames.Integer] ?? document.Root[ExtensionNames.Integer]) == "int32",
        };

    private static double Bound(JObject schema, string inclusive, string exclusive) =>
        (schema[exclusive] is { Type: JTokenType.Integer or JTokenType.Float } bound ? bound : schema[inclusive])
            is { Type: JTokenType.Integer or JTokenType.Float } value
            ? (double)value
            : double.NaN;
}
