using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells a model the C# type of the members that it does not name, where the document gives them one.</summary>
internal sealed class TypeOtherMembers : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in document.Schemas.PropertyValues().OfType<JObject>())
        {
            if (
                !Placeholder.Is(schema)
                && schema["properties"] is JObject { Count: > 0 }
                && schema["additionalProperties"] is JObject values
                && Hierarchy.SelfAndAncestors(schema, document).Skip(1).All(ancestor => ancestor[ExtensionNames.Values] is null)
                && SchemaType.Of(values, document) is { } type
                && type.Text != TypeFreeForm.TypeName
            )
            {
                schema[ExtensionNames.Values] = type.Text;
            }
        }
    }
}
