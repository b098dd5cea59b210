using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.CSharp;

/// <summary>The C# type that stands for a schema, as text, so that two of them can be compared.</summary>
internal sealed class CSharpTypes(ICSharpNames names)
{
    private const int Deepest = 12;
    private const string Anything = "RawJson";

    public string Of(SchemaSet set) => Of(set, 0);

    /// <summary>Whether the type is a struct, so that allowing null makes another type of it.</summary>
    public bool IsValue(SchemaSet set)
    {
        if (names.TypeOf(PointerOf(set)) is { } known)
            return known.IsValue;
        var shape = set.Normalized;
        return shape.Unions.Count > 0
            || shape.Types is JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean
            || (shape.Types == JsonTypes.String && ((shape.Enum is not null && !IsConstant(set)) || IsTimestamp(shape)));
    }

    private string Of(SchemaSet set, int depth)
    {
        if (depth > Deepest)
            return Anything;
        if (names.TypeOf(PointerOf(set)) is { } known)
            return known.Text;
        var shape = set.Normalized;
        if (shape.Unions.Count > 0)
            return Name(set);
        return shape.Types switch
        {
            JsonTypes.String when shape.Enum is not null && !IsConstant(set) => Name(set),
            // Text stays text whatever its format, but for timestamps.
            JsonTypes.String => IsTimestamp(shape) ? "DateTimeOffset" : "string",
            JsonTypes.Integer => shape.Text.Formats.ContainsKey("int64") ? "long" : "int",
            JsonTypes.Number => shape
                .Text.Formats.Keys.Select(f =>
                    f switch
                    {
                        "float" => "float",
                        "decimal" => "decimal",
                        _ => null,
                    }
                )
                .FirstOrDefault(f => f is not null)
                ?? "double",
            JsonTypes.Boolean => "bool",
            JsonTypes.Array => $"IList<{(shape.Arrays.Items is { } items ? Of(items, depth + 1) : Anything)}>",
            JsonTypes.Object => Object(set, shape, depth),
            _ => Anything,
        };
    }

    private string Object(SchemaSet set, NormalizedSchema shape, int depth)
    {
        if (shape.Objects.Properties.Count > 0 || Named(set) is not null)
            return Name(set);
        return shape.Objects.Additional is { } values && !values.Normalized.Never
            ? $"IDictionary<string, {Of(values, depth + 1)}>"
            : Anything;
    }

    // A member that may have one value only is text that has it.
    private static bool IsConstant(SchemaSet set) =>
        set.Normalized.Enum is { Count: 1 } && set.At.Parent is JProperty { Parent.Parent: JProperty { Name: "properties" } };

    private static bool IsTimestamp(NormalizedSchema shape) => shape.Text.Formats.ContainsKey("date-time");

    private static string PointerOf(SchemaSet set) =>
        Named(set) is { } component ? "#/components/schemas/" + JsonPointer.Escape(component) : SpecPointer.Of(set.At);

    private string Name(SchemaSet set) => names.TypeName(PointerOf(set));

    /// <summary>The component a set is, also where a reference only adds a description or stands alone in an allOf.</summary>
    public static string? Named(SchemaSet set) => NamedSchemas.Of(set)?.Component;
}
