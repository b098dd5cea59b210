using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells a model of the members that its bases declare, for all that ask what a model has. No code is made of them
/// there.</summary>
internal sealed class InheritMembers : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in Hierarchy.All(document))
        {
            if (Hierarchy.Parent(schema, document) is not { } parent)
                continue;
            var members = (JObject)schema["properties"]!;
            foreach (var inherited in ((JObject)parent["properties"]!).Properties())
            {
                var member = (JObject)inherited.Value.DeepClone();
                member[ExtensionNames.Inherited] = true;
                members[inherited.Name] = member;
            }
            var required = SchemaShape.Required(schema).Union(SchemaShape.Required(parent), StringComparer.Ordinal).ToList();
            if (required.Count > 0)
                schema["required"] = new JArray(required);
        }
    }
}
