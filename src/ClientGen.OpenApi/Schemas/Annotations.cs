using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>What a schema, parameter or operation says to people and tools rather than to messages.</summary>
internal static class Annotations
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "title",
        "description",
        "summary",
        "example",
        "examples",
        "externalDocs",
        "xml",
        "$comment",
        "$defs",
    };

    public static bool Is(string member) => Words.Contains(member) || member.StartsWith("x-", StringComparison.Ordinal);

    public static IEnumerable<JProperty> Of(JToken token) =>
        token is JObject o ? o.Properties().Where(p => Is(p.Name) && p.Name is not ("$defs" or "x-extensible-enum")) : [];
}
