using ClientGen.Generator.Docs;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>A union type to be written.</summary>
internal sealed class UnionModel(string name, string fingerprint, IReadOnlyList<UnionCase> cases)
{
    private readonly AgreedText _description = new();
    private readonly Dictionary<string, AgreedText> _ofCases = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Fingerprint { get; } = fingerprint;

    /// <summary>The variants, each with the text that all places agree on.</summary>
    public IReadOnlyList<UnionCase> Cases =>
        [.. cases.Select(@case => @case with { Description = _ofCases.GetValueOrDefault(@case.Name)?.Text ?? @case.Description })];

    /// <summary>What all places of this shape say of it; empty where they differ.</summary>
    public string Description => _description.Text;

    /// <summary>Every place in the vendor's document that has this shape.</summary>
    public List<string> Pointers { get; } = [];

    /// <summary>The case of each variant, in the document's order; null for a variant that says nothing.</summary>
    public IReadOnlyList<UnionCase?> CaseOfVariant { get; init; } = [];

    /// <summary>What asks for a variant, by its place in the vendor's document: <c>Text</c> for <c>TryPickText</c>.</summary>
    public Dictionary<string, string> VariantNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Remembers where the variants of a place of this shape stand.</summary>
    public void NameVariants(JArray variants)
    {
        foreach (var (variant, @case) in variants.OfType<JObject>().Zip(CaseOfVariant))
        {
            // The variants of "type": ["string", "integer"] stand nowhere. What says nothing is read as any JSON that fits no variant.
            foreach (var pointer in variant[ExtensionNames.Pointers] ?? new JArray())
                VariantNames[(string)pointer!] = @case?.Name ?? "Raw";
        }
    }

    /// <summary>Hears what a place of this shape says of itself and its variants.</summary>
    public void Describe(JObject place, IEnumerable<UnionCase> variants)
    {
        _description.Add((string?)place["description"] ?? "");
        foreach (var variant in variants)
        {
            if (!_ofCases.TryGetValue(variant.Name, out var text))
                _ofCases.Add(variant.Name, text = new());
            text.Add(variant.Description);
        }
    }

    /// <summary>Object variants in the order they are tried.</summary>
    public IReadOnlyList<UnionCase> Objects =>
        Cases.Where(@case => @case.Kind == CaseKind.Object).OrderByDescending(@case => @case.Depth).ToList();

    /// <summary>The group of tagged variants this union reads, when it has several.</summary>
    public TaggedGroup? Group { get; set; }

    /// <summary>How the overlay settled what the document leaves open.</summary>
    public UnionOptions UnionOptions { get; init; } = new();

    /// <summary>The members that hold this union beside a member that says which variant it is.</summary>
    public List<SiblingPlace> SiblingPlaces { get; } = [];
}

/// <summary>A member that holds a union, and the member beside it that says which variant it is.</summary>
/// <param name="Owner">The model.</param>
/// <param name="Member">The member with the union, in the document.</param>
/// <param name="Sibling">The member that decides, in the document.</param>
/// <param name="IsText">The member that decides is plain text, not an enum.</param>
internal sealed record SiblingPlace(string Owner, JObject Member, JObject Sibling, bool IsText);

/// <summary>Object variants told apart by one member; they share a base class that JsonSubTypes reads.</summary>
internal sealed class TaggedGroup(string baseName, string tag)
{
    public string BaseName { get; } = baseName;

    public string Tag { get; } = tag;

    /// <summary>The base is a model of the document, which is written with the models.</summary>
    public bool IsHierarchy { get; init; }

    public SortedDictionary<string, string> TypesByTag { get; } = new(StringComparer.Ordinal);
}
