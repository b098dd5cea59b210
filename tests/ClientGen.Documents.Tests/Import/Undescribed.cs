using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

/// <summary>Finds what a reader of a document is told nothing about.</summary>
internal static class Undescribed
{
    /// <returns>Pointers of operations, parameters, schemas and properties without a description.</returns>
    public static IEnumerable<string> In(JObject document) =>
        from part in PartsOf(document)
        where !IsDescribed(part.Token, document)
        select JsonPointer.Of(part.Path);

    // Nothing is said about a member whose reference leads to something undescribed.
    private static bool IsDescribed(JToken token, JObject document) =>
        !string.IsNullOrWhiteSpace((string?)token["description"])
        || ((string?)token["$ref"] is { } reference && IsDescribed(DocumentPointer.Resolve(document, reference), document));

    private static IEnumerable<(string[] Path, JToken Token)> PartsOf(JObject document)
    {
        foreach (var path in Children(document, "paths"))
        {
            foreach (var member in Children(path.Value, ""))
            {
                string[] place = ["paths", path.Name, member.Name];
                if (!OperationMethods.Contains(member.Name))
                    continue;
                yield return (place, member.Value);
                foreach (var (parameter, i) in ((JArray?)member.Value["parameters"] ?? []).Select((p, i) => (p, i)))
                    yield return ([.. place, "parameters", $"{i}"], parameter);
                foreach (var response in Children(member.Value, "responses"))
                    yield return ([.. place, "responses", response.Name], response.Value);
            }
        }
        foreach (var schema in Children(document["components"]!, "schemas"))
        {
            string[] place = ["components", "schemas", schema.Name];
            yield return (place, schema.Value);
            foreach (var property in Children(schema.Value, "properties"))
                yield return ([.. place, "properties", property.Name], property.Value);
        }
    }

    private static IEnumerable<JProperty> Children(JToken parent, string member) =>
        ((member.Length == 0 ? parent : parent[member]) as JObject)?.Properties() ?? [];
}
