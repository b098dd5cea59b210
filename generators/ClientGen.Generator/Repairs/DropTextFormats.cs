using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Text stays text: <see cref="Uri"/> lower-cases and rejects storage names such as <c>storage://My Storage/</c>,
/// <see cref="Guid"/> refuses what is no GUID. Only timestamps have a type that reads all the vendors send.
/// </summary>
internal sealed class DropTextFormats : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (SchemaShape.Type(schema) is null or "string" && (string?)schema["format"] is not (null or "date-time"))
                schema.Remove("format");
        }
    }
}
