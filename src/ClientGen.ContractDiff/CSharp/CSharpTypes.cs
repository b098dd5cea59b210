using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.CSharp;

/// <summary>The C# type that stands for a schema, as text, so that two of them can be compared.</summary>
internal sealed class CSharpTypes(ICSharpNames names)
{
    private const int Deepest = 12;

    public string Of(SchemaSet set) => Of(set, 0);

    /// <summary>Whether the type is a struct, so that allowing null makes another type of it.</summary>
    public static bool IsValue(SchemaSet set)
    {
        var shape = set.Shape;
        return shape.Unions.Count > 0 || shape.Types is JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean
            || (shape.Types == JsonTypes.String && (shape.Enum is not null || shape.Text.Formats.Keys.Any(f => f is "date-time" or "date" or "time" or "uuid" or "duration")));
    }

    private string Of(SchemaSet set, int depth)
    {
        if (depth > Deepest) return "object";
        var shape = set.Shape;
        if (shape.Unions.Count > 0) return Name(set);
        return shape.Types switch
        {
            JsonTypes.String when shape.Enum is not null => Name(set),
            JsonTypes.String => Text(shape),
            JsonTypes.Integer => shape.Text.Formats.ContainsKey("int64") ? "long" : "int",
            JsonTypes.Number => shape.Text.Formats.Keys.Select(f => f switch { "float" => "float", "decimal" => "decimal", _ => null }).FirstOrDefault(f => f is not null) ?? "double",
            JsonTypes.Boolean => "bool",
            JsonTypes.Array => $"ICollection<{(shape.Arrays.Items is { } items ? Of(items, depth + 1) : "object")}>",
            JsonTypes.Object => Object(set, shape, depth),
            _ => "object",
        };
    }

    private string Object(SchemaSet set, Shape shape, int depth)
    {
        if (shape.Objects.Properties.Count > 0 || Named(set) is not null) return Name(set);
        return shape.Objects.Additional is { } values && !values.Shape.Never ? $"IDictionary<string, {Of(values, depth + 1)}>" : "object";
    }

    private static string Text(Shape shape)
    {
        foreach (var format in shape.Text.Formats.Keys)
        {
            switch (format)
            {
                case "date-time" or "date": return "DateTimeOffset";
                case "uuid" or "guid": return "Guid";
                case "time" or "duration": return "TimeSpan";
                case "byte": return "byte[]";
                case "binary": return "Stream";
            }
        }

        return "string";
    }

    private string Name(SchemaSet set) => Named(set) is { } component
        ? names.TypeName("#/components/schemas/" + Pointer.Escape(component))
        : names.TypeName(Pointer.Of(set.At));

    /// <summary>The component a set is, also where a reference only adds a description or stands alone in an allOf.</summary>
    public static string? Named(SchemaSet set) => NamedSchemas.Of(set)?.Component;
}
