using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Writes the variants of a union that is itself a variant into the outer union: a value fits the outer one when it fits a variant of the
/// inner one. A component that only stood between them goes.
/// </summary>
internal sealed class FlattenUnions : IRepair
{
    public void Apply(SpecDocument document)
    {
        var between = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in SchemaWalker.All(document))
        {
            if (SchemaShape.Variants(schema) is not { } variants || !variants.Any(variant => Inner(variant, document) is not null))
                continue;
            var (flat, known) = (new List<JToken>(), new HashSet<JToken>(JToken.EqualityComparer));
            foreach (var variant in variants)
                Add(variant, token => Keep(token, flat, known), [schema], between, document);
            variants.ReplaceAll(flat);
        }
        foreach (var key in between.Except(Used(document)).ToList())
            document.Schemas.Remove(key);
    }

    // A union may list what an inner one lists too.
    private static void Keep(JToken variant, List<JToken> flat, HashSet<JToken> known)
    {
        if (known.Add(variant))
            flat.Add(variant.DeepClone());
    }

    private static void Add(JToken variant, Action<JToken> keep, HashSet<JObject> around, HashSet<string> between, SpecDocument document)
    {
        if (Inner(variant, document) is not { } inner)
        {
            keep(variant);
            return;
        }
        if (SpecDocument.ReferencedKey(variant) is { } key)
            between.Add(key);
        // One that contains itself brings nothing more.
        if (!around.Add(inner))
            return;
        foreach (var deeper in SchemaShape.Variants(inner)!)
            Add(deeper, keep, around, between, document);
    }

    private static JObject? Inner(JToken variant, SpecDocument document) =>
        variant is JObject schema && document.Resolve(schema) is { } inner && SchemaShape.Variants(inner) is not null && IsOnlyUnion(inner)
            ? inner
            : null;

    // Beside variants a discriminator says nothing more: the variants' own tags tell them apart.
    private static bool IsOnlyUnion(JObject schema) =>
        schema
            .Properties()
            .All(keyword => keyword.Name is "anyOf" or "oneOf" or "discriminator" or "nullable" || SchemaShape.IsAnnotation(keyword.Name));

    private static HashSet<string> Used(SpecDocument document) =>
        TokenTree
            .Members(document.Root)
            .Where(property => property.Name == "$ref")
            .Select(property => SpecDocument.ReferencedKey(property.Parent) ?? "")
            .ToHashSet(StringComparer.Ordinal);
}
