using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Naming;

/// <summary>The C# type that stands for a schema in the generated code.</summary>
/// <param name="Text">As it is written, without what being absent or null adds.</param>
/// <param name="IsValue">It is a struct.</param>
internal sealed record SchemaType(string Text, bool IsValue)
{
    // Lists in lists deeper than this contain themselves.
    private const int Deepest = 16;

    /// <summary>The type of a schema whose types have been named; null for what NSwag would name by rules of its own.</summary>
    public static SchemaType? Of(JObject schema, SpecDocument document) => Of(schema, document, 0);

    /// <summary>The type as a member of a class declares it: <c>int?</c> where it may be absent, <c>Optional&lt;int?&gt;</c> where it may
    /// be null too.</summary>
    public static SchemaType? Declared(JObject member, bool required, SpecDocument document)
    {
        if (Of(member, document) is not { } type)
            return null;
        var text = required && !MayBeNull(member, document) ? type.Text : type.Text + "?";
        return type with { Text = member[ExtensionNames.Optional] is null ? text : $"Optional<{text}>" };
    }

    private static SchemaType? Of(JObject schema, SpecDocument document, int depth)
    {
        var resolved = document.Resolve(schema);
        if (depth > Deepest)
            return null;
        if (
            resolved.Parent is JProperty { Name: var name }
            && resolved.Parent.Parent == document.Schemas
            && (SchemaShape.IsEnum(resolved) || resolved["properties"] is not null)
        )
        {
            return new(name, SchemaShape.IsEnum(resolved) || (Placeholder.Is(resolved) && name != TypeFreeForm.TypeName));
        }
        return SchemaShape.Type(resolved) switch
        {
            "array" => Around(resolved["items"], "IList<{0}>", document, depth),
            "object" or null => resolved["properties"] is null
                ? Around(resolved["additionalProperties"], "IDictionary<string, {0}>", document, depth)
                : null,
            "string" => (string?)resolved["format"] == "date-time" ? new("DateTimeOffset", true) : new("string", false),
            "boolean" => new("bool", true),
            "integer" => new((string?)resolved["format"] == "int64" ? "long" : "int", true),
            "number" => new((string?)resolved["format"] is "float" or "decimal" ? (string)resolved["format"]! : "double", true),
            _ => null,
        };
    }

    private static SchemaType? Around(JToken? inner, string form, SpecDocument document, int depth) =>
        inner is JObject schema && Of(schema, document, depth + 1) is { } type
            ? new(
                string.Format(
                    System.Globalization.CultureInfo.InvariantCulture,
                    form,
                    type.Text + (MayBeNull(schema, document) ? "?" : "")
                ),
                false
            )
            : null;

    private static bool MayBeNull(JObject schema, SpecDocument document) =>
        schema[ExtensionNames.Nullable] is not null || document.Resolve(schema)[ExtensionNames.Nullable] is not null;
}
