using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>One schema of several that all hold: of two bounds, types or lists of values the narrower counts.</summary>
/// <param name="document">The document that references lead into.</param>
internal sealed class Intersection(SpecDocument document)
{
    // Schemas that hold themselves through references are taken as they are from here on.
    private const int Deepest = 12;

    /// <summary>Puts what another part says into a schema.</summary>
    /// <param name="into">The schema; what it says comes first.</param>
    /// <param name="part">The other part.</param>
    /// <returns>The name of a keyword that both say and that nothing fits, or null. The other part's word is taken then.</returns>
    public string? Add(JObject into, JObject part) => Add(into, part, 0);

    private string? Add(JObject into, JObject part, int depth)
    {
        string? clash = null;
        foreach (var keyword in part.Properties())
        {
            var (name, said) = (keyword.Name, keyword.Value);
            if (into[name] is not { } known)
                into[name] = said.DeepClone();
            else if (name == "properties" && known is JObject members && said is JObject more)
                clash = Members(members, more, depth) ?? clash;
            else if (name is "items" or "additionalProperties" && known is JObject one && said is JObject other)
                clash = Both(one, other, depth) ?? clash;
            else if (name == ExtensionNames.Pointers || SchemaShape.IsAnnotation(name))
                continue;
            else if (Narrower(name, known, said) is { } narrower)
                into[name] = narrower.DeepClone();
            else
                (clash, into[name]) = (name, said.DeepClone());
        }
        return clash;
    }

    private string? Members(JObject known, JObject more, int depth)
    {
        string? clash = null;
        foreach (var member in more.Properties())
        {
            if (known[member.Name] is JObject one && member.Value is JObject other)
                clash = Both(one, other, depth) is null ? clash : member.Name;
            else
                known[member.Name] = member.Value.DeepClone();
        }
        return clash;
    }

    private string? Both(JObject one, JObject other, int depth)
    {
        if (SchemaShape.Fingerprint(one) == SchemaShape.Fingerprint(other) || Means(one) is null)
        {
            one.ReplaceAll(other.Properties().Select(said => said.DeepClone()));
            return null;
        }
        if (Means(other) is null || (document.Resolve(one) == document.Resolve(other)))
            return null;
        if (depth > Deepest || IsSubtype(one, other))
        {
            one.ReplaceAll(other.Properties().Select(said => said.DeepClone()));
            return null;
        }
        if (IsSubtype(other, one))
            return null;
        var (first, second) = (document.Resolve(one), document.Resolve(other));
        if (SchemaShape.Variants(first) is not null || SchemaShape.Variants(second) is not null)
        {
            // Which variants fit both nobody can say without trying: the later part knows best.
            one.ReplaceAll(other.Properties().Select(said => said.DeepClone()));
            return null;
        }
        var whole = (JObject)first.DeepClone();
        whole.Remove(ExtensionNames.Name);
        whole[ExtensionNames.Pointers] = (one[ExtensionNames.Pointers] ?? first[ExtensionNames.Pointers])?.DeepClone();
        var clash = Add(whole, second, depth + 1);
        if (clash is "type" or "enum" or "$ref")
            whole = (JObject)other.DeepClone();
        else if ((one["description"] ?? other["description"]) is not null)
            whole["description"] = (other["description"] ?? one["description"])!.DeepClone();
        one.ReplaceAll(whole.Properties().Select(said => said.DeepClone()));
        return clash is "type" or "enum" or "$ref" ? clash : null;
    }

    // Nothing but words about it.
    private JObject? Means(JObject schema) =>
        document.Resolve(schema).Properties().All(said => SchemaShape.IsAnnotation(said.Name) || said.Name == "nullable") ? null : schema;

    // A component that is made of the other.
    private bool IsSubtype(JObject one, JObject other) =>
        SpecDocument.ReferencedKey(SchemaShape.SingleAllOf(one) ?? one) is { } key
        && document.Schemas[key]?["allOf"] is JArray parts
        && parts.OfType<JObject>().Any(part => document.Resolve(part) == document.Resolve(other));

    private static JToken? Narrower(string name, JToken known, JToken said) =>
        JToken.DeepEquals(known, said)
            ? said
            : name switch
            {
                "required" when known is JArray one && said is JArray other => new JArray(one.Union(other, JToken.EqualityComparer)),
                "enum" when known is JArray one && said is JArray other => one.Intersect(other, JToken.EqualityComparer).ToList()
                    is { Count: > 0 } both
                    ? new JArray(both)
                    : null,
                "type" => Type(known, said),
                "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" when IsNumber(known) && IsNumber(said) =>
                    (double)known > (double)said ? known : said,
                "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" when IsNumber(known) && IsNumber(said) =>
                    (double)known < (double)said ? known : said,
                "nullable" => (bool?)(known as JValue) == true ? said : known,
                "additionalProperties" => (bool?)(known as JValue) == true ? said : known,
                "type" or "$ref" or "enum" => null,
                _ => said,
            };

    private static JToken? Type(JToken known, JToken said)
    {
        var both = Names(known).Intersect(Names(said)).ToList();
        if (both.Count == 0 && Names(known).Concat(Names(said)).Order(StringComparer.Ordinal).SequenceEqual(["integer", "number"]))
            both = ["integer"];
        return both.Count == 0 ? null
            : both.Count == 1 ? both[0]
            : new JArray(both);
    }

    private static IEnumerable<string> Names(JToken types) => types is JArray list ? list.Select(type => (string)type!) : [(string)types!];

    private static bool IsNumber(JToken token) => token.Type is JTokenType.Integer or JTokenType.Float;
}
