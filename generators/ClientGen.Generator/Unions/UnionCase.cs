using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>What a variant looks like in JSON.</summary>
internal enum CaseKind
{
    Enum,
    Text,
    Integer,
    Number,
    Flag,
    List,
    Map,
    Object,
}

/// <summary>The member that names an object variant, and the values that mean it.</summary>
internal sealed record CaseTag(string Member, IReadOnlyList<string> Values);

/// <summary>One variant of a union.</summary>
internal sealed record UnionCase(CaseKind Kind, string Type, string Name, string Description)
{
    /// <summary>What the document says of the variant.</summary>
    public JObject Schema { get; init; } = [];

    /// <summary>The member and values that name an object variant, when it has them.</summary>
    public CaseTag? Tag { get; init; }

    /// <summary>The class that an object variant and others derive from, when it is read as what derives from it.</summary>
    public string? Root { get; init; }

    /// <summary>How many classes an object variant derives from.</summary>
    public int Depth { get; init; }

    /// <summary>The members an object variant must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>All members an object variant declares.</summary>
    public IReadOnlyCollection<string> Members { get; init; } = [];

    /// <summary>The object variant allows members it does not declare.</summary>
    public bool IsOpen { get; init; }

    public bool IsReference => Kind is CaseKind.Text or CaseKind.List or CaseKind.Map or CaseKind.Object;

    /// <summary>The JSON kinds of Newtonsoft's token types that this variant reads.</summary>
    public string JsonKind =>
        Kind switch
        {
            CaseKind.Enum or CaseKind.Text => "String",
            CaseKind.Integer => "Integer",
            CaseKind.Number => "Float",
            CaseKind.Flag => "Boolean",
            CaseKind.List => "Array",
            _ => "Object",
        };
}
