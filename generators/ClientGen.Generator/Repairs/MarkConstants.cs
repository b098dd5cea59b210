using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>A member that may have one value only is a string that has it, not an enum of one.</summary>
internal sealed class MarkConstants : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["properties"] is not JObject members)
                continue;
            foreach (var member in members.Properties())
            {
                if (member.Value is not JObject value || SchemaShape.Constant(value) is not { } constant)
                    continue;
                value.Remove("enum");
                value.Remove("const");
                value["type"] = "string";
                value[ExtensionNames.Constant] = constant;
            }
        }
    }
}
