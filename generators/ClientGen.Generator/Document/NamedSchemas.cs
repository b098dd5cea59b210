using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Schemas that are referred to by the name they give themselves, as JSON Schema 2020-12 lets them: an anchor or an
/// identifier.</summary>
internal static class NamedSchemas
{
    /// <summary>The reference to the place of the schema that a reference names, or null where none has that name.</summary>
    /// <param name="root">The document.</param>
    /// <param name="reference">Such as <c>#pet</c> or <c>https://api.vendor.test/schemas/pet</c>.</param>
    public static string? Pointer(JObject root, string reference)
    {
        if (reference.StartsWith("#/", StringComparison.Ordinal) || reference is "" or "#")
            return null;
        var schema = TokenTree.Members(root).FirstOrDefault(member => Names(member, reference))?.Parent;
        return schema is null ? null : JsonPointer.Of(schema);
    }

    private static bool Names(JProperty member, string reference) =>
        member.Value is JValue { Value: string name }
        && !Reference.IsMember(member)
        && (
            reference[0] == '#'
                ? member.Name is "$anchor" or "$dynamicAnchor" && name == reference[1..]
                : member.Name == "$id" && name == reference
        );
}
