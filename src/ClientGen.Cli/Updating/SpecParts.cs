using Newtonsoft.Json;
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
    private static readonly string[] _methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Reads a document; texts that look like dates stay texts.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 256,
        };
        return JObject.Load(reader);
    }

    public static IEnumerable<SpecOperation> Operations(JObject document) =>
        from path in (document["paths"] as JObject ?? []).Properties()
        where path.Value is JObject
        from method in ((JObject)path.Value).Properties()
        where _methods.Contains(method.Name) && method.Value is JObject
        select new SpecOperation(path.Name, method.Name, (JObject)method.Value);

    public static IEnumerable<JProperty> Schemas(JObject document) => (document["components"]?["schemas"] as JObject ?? []).Properties();

    /// <summary>What a reference inside the document names, or the token itself.</summary>
    public static JToken? Resolve(JObject document, JToken? token)
    {
        for (var hops = 0; hops < 32 && token is JObject { } at && (at["$ref"] as JValue)?.Value is string reference; hops++)
            token = reference.StartsWith("#/", StringComparison.Ordinal) ? At(document, Segments(reference)) : null;
        return token;
    }

    public static JToken? At(JToken root, IEnumerable<string> segments)
    {
        JToken? at = root;
        foreach (var segment in segments)
        {
            at = at switch
            {
                JObject o => o[segment],
                JArray a when int.TryParse(segment, out var index) && index < a.Count => a[index],
                _ => null,
            };
        }
        return at;
    }

    /// <summary>The names in a JSON Pointer.</summary>
    public static string[] Segments(string pointer) =>
        [
            .. pointer
                .TrimStart('#')
                .Split('/')
                .Skip(1)
                .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ];
}
