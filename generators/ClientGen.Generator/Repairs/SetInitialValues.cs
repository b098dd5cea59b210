using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Initial values of members: the one value of a required constant, and a promise to the compiler for other required
/// members.</summary>
internal sealed class SetInitialValues : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.Properties())
        {
            if (component.Value["properties"] is not JObject members)
                continue;
            foreach (var required in SchemaShape.Required((JObject)component.Value))
            {
                if (members[required] is JObject member)
                    member[ExtensionNames.Initial] = Initial(member, document);
            }
        }
    }

    // Only what is required is written without being set, and of that not what only the vendor sets.
    private static string Initial(JObject member, SpecDocument document) =>
        (string?)(member[ExtensionNames.Constant] ?? member[ExtensionNames.TagValues]) is { } constant
        && !SchemaShape.IsReadOnly(member)
        // A time has no literal.
        && (string?)document.Resolve(member)["format"] != "date-time"
            ? $" = {(IsText(member, document) ? CSharpLiteral.Quote(constant) : constant)};"
        : IsReferenceType(document.Resolve(member)) ? " = null!;"
        : "";

    private static bool IsText(JObject member, SpecDocument document) =>
        SchemaShape.Type(document.Resolve(member)) is not ("integer" or "boolean");

    private static bool IsReferenceType(JObject schema)
    {
        if (Placeholder.Is(schema))
            return schema.Parent is JProperty { Name: TypeFreeForm.TypeName };
        if (SchemaShape.IsEnum(schema))
            return false;
        return SchemaShape.Type(schema) switch
        {
            "integer" or "number" or "boolean" => false,
            "string" => (string?)schema["format"] != "date-time",
            _ => true,
        };
    }
}
