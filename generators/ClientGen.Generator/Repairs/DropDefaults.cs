using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>Takes defaults out of the document, where NSwag would make initial values of them that go on the wire. The docs still tell
/// them.</summary>
internal sealed class DropDefaults : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["default"] is not { } value)
                continue;
            schema.Remove("default");
            schema[ExtensionNames.Default] = value.ToString(Newtonsoft.Json.Formatting.None);
        }
    }
}
