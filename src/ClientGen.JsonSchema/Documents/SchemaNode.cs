using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>A place in a document: references below it resolve against that document, messages name it.</summary>
internal readonly record struct SchemaNode(SchemaDocument Document, string Pointer, JToken Token)
{
    public string Location => $"{Document.File}#{Pointer}";

    /// <summary>What the references here resolve against.</summary>
    public SchemaResource Resource => Document.Resources.Of(Token);

    /// <summary>The whole file.</summary>
    public SchemaNode Top => new(Document, "", Document.Root);

    public SchemaNode? Find(string pointer) =>
        JsonPointer.Find(Token, pointer) is { } token ? new SchemaNode(Document, Pointer + pointer, token) : null;

    public SchemaNode? Child(string name) =>
        Token is JObject o && o[name] is { } value ? new SchemaNode(Document, JsonPointer.Append(Pointer, name), value) : null;

    public IEnumerable<SchemaNode> Children()
    {
        var (document, pointer, token) = this;
        return token switch
        {
            JObject o => o.Properties().Select(p => new SchemaNode(document, JsonPointer.Append(pointer, p.Name), p.Value)),
            JArray a => a.Select((item, i) => new SchemaNode(document, JsonPointer.Append(pointer, i), item)),
            _ => [],
        };
    }
}
