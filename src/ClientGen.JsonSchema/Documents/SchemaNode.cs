using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>A place in a document: references below it resolve against that document, messages name it.</summary>
internal readonly record struct SchemaNode(SchemaDocument Document, JToken Token)
{
    /// <summary>Where it is in its file. Asked for by messages alone: deep schemas have long pointers, and most values fit.</summary>
    public string Pointer => JsonPointer.Of(Token)[JsonPointer.Of(Document.Root).Length..];

    public string Location => $"{Document.File}#{Pointer}";

    /// <summary>What the references here resolve against.</summary>
    public SchemaResource Resource => Document.Resources.Of(Token);

    /// <summary>The whole file.</summary>
    public SchemaNode Top => new(Document, Document.Root);

    public SchemaNode? Find(string pointer) => JsonPointer.Find(Token, pointer) is { } token ? new SchemaNode(Document, token) : null;

    public SchemaNode? Child(string name) => Token is JObject o && o[name] is { } value ? new SchemaNode(Document, value) : null;

    public IEnumerable<SchemaNode> Children()
    {
        var document = Document;
        return Token switch
        {
            JObject o => o.Properties().Select(p => new SchemaNode(document, p.Value)),
            JArray a => a.Select(item => new SchemaNode(document, item)),
            _ => [],
        };
    }
}
