using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>An operation of a document.</summary>
internal sealed record SpecOperation(string Path, string Method, JObject Definition)
{
    public string? Id => (Definition["operationId"] as JValue)?.Value as string;

    /// <summary>As people write it, as in <c>GET /pets</c>.</summary>
    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}

/// <summary>Finds the parts of a document that an update asks about.</summary>
internal static class SpecParts
{
    /// <summary>Reads a document; texts that look like dates stay texts.</summary>
    /// <exception cref="SpecException">The text is no JSON object.</exception>
    public static JObject Parse(string json) =>
        JsonTree.Read("the document", json, JsonReading.Exact) as JObject
        ?? throw new SpecException("the document", "a JSON object was expected, but this is a single value or a list");

    public static IEnumerable<SpecOperation> Operations(JObject document) =>
        from path in (document["paths"] as JObject ?? []).Properties()
        where path.Value is JObject
        from method in ((JObject)path.Value).Properties()
        where OperationMethods.Contains(method.Name) && method.Value is JObject
        select new SpecOperation(path.Name, method.Name, (JObject)method.Value);

    public static IEnumerable<JProperty> Schemas(JObject document) =>
        (At(document, ["components", "schemas"]) as JObject ?? []).Properties().Where(schema => schema.Value is JObject);

    /// <summary>What a reference inside the document names, or the token itself.</summary>
    public static JToken? Resolve(JObject document, JToken? token)
    {
        for (var hops = 0; hops < 32 && token is JObject { } at && (at["$ref"] as JValue)?.Value is string reference; hops++)
            token = JsonPointer.FindFragment(document, reference);
        return token;
    }

    /// <summary>What stands at a place; null where there is no such place, whatever stands on the way to it.</summary>
    public static JToken? At(JToken root, IEnumerable<string> segments) => JsonPointer.Find(root, JsonPointer.Of(segments)[1..]);

    /// <summary>The names in a JSON Pointer.</summary>
    public static string[] Segments(string pointer) => [.. JsonPointer.Split(pointer.TrimStart('#'))];
}
