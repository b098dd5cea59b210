using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary><c>anyOf</c> or <c>oneOf</c>, the <c>null</c> variant already taken out.</summary>
internal sealed record NormalizedUnion(bool OneOf, IReadOnlyList<SchemaSet> Variants, NormalizedDiscriminator? Discriminator, JToken At)
{
    /// <summary>Where each variant is written, which a reference may lead away from.</summary>
    public IReadOnlyDictionary<SchemaSet, JToken> Places { get; init; } = new Dictionary<SchemaSet, JToken>();

    public JToken PlaceOf(SchemaSet variant) => Places.GetValueOrDefault(variant) ?? variant.At;

    /// <summary>The values of the discriminator that the document maps to a variant.</summary>
    public IEnumerable<string> TagsOf(SchemaSet variant) =>
        Discriminator is { } tags && variant.Component is { } name
            ? tags
                .Mapping.Where(m => m.Value == name || m.Value.EndsWith("/" + JsonPointer.Escape(name), StringComparison.Ordinal))
                .Select(m => m.Key)
            : [];
}
