using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// A required number, boolean or time is nullable all the same: a response may lack it, and then it is not zero. In a request the check
/// before sending asks for it.
/// </summary>
internal sealed class LeaveValuesOpen : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.Properties())
        {
            if (component.Value["properties"] is not JObject members)
                continue;
            foreach (var required in SchemaShape.Required((JObject)component.Value))
            {
                if (members[required] is JObject member && IsPlainValue(member, document))
                    member[ExtensionNames.Nullable] = true;
            }
        }
    }

    // Enums and unions have a state of their own for "nothing".
    private static bool IsPlainValue(JObject member, SpecDocument document) =>
        SchemaType.Of(member, document)
            is { IsValue: true, Text: "int" or "long" or "double" or "float" or "decimal" or "bool" or "DateTimeOffset" };
}
