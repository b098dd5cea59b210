using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>
/// What a schema asks once references are followed and <c>allOf</c> is joined: the form in which two ways of writing the
/// same thing look the same. Parts below (members, items, variants) stay unread until they are looked at.
/// </summary>
internal sealed class NormalizedSchema
{
    /// <summary>Kinds of values let through by <c>type</c>; <c>null</c> is kept in <see cref="AllowsNull"/>.</summary>
    public JsonTypes Types { get; set; } = JsonTypes.NotNull;

    /// <summary>The kinds of values that get through the unions too, once somebody worked them out.</summary>
    public JsonTypes? EffectiveTypes { get; set; }

    /// <summary>The token that names the type, where one does.</summary>
    public JToken? TypeAt { get; set; }

    public bool AllowsNull { get; set; } = true;

    /// <summary>Nothing fits (<c>false</c>).</summary>
    public bool Never { get; set; }

    /// <summary>The listed values by canonical text, without null; null when values are not listed.</summary>
    public Dictionary<string, JToken>? Enum { get; set; }

    public JToken? EnumAt { get; set; }

    public bool IsConst { get; set; }

    public NumberRules Numbers { get; } = new();

    public CountRules Counts { get; } = new();

    public TextRules Text { get; } = new();

    public ObjectRules Objects { get; } = new();

    public ArrayRules Arrays { get; } = new();

    public List<NormalizedUnion> Unions { get; } = [];

    /// <summary>The union that was read as <see cref="Types"/>, where every variant is nothing but a type; null where there is
    /// none.</summary>
    public NormalizedUnion? TypeChoice { get; set; }

    public List<JToken> Nots { get; } = [];

    public List<Conditional> Conditionals { get; } = [];

    public NormalizedDiscriminator? Discriminator { get; set; }

    public JToken? ReadOnly { get; set; }

    public JToken? WriteOnly { get; set; }

    public JToken? Deprecated { get; set; }

    public JToken? Default { get; set; }

    public JToken? ExtensibleEnum { get; set; }

    /// <summary>Whether values are told apart by the unions alone.</summary>
    public bool IsUnionOnly => Unions.Count == 1 && AsksNothing;

    /// <summary>Whether nothing but the type is asked.</summary>
    public bool IsBareType => Unions.Count == 0 && !Never && AsksNothing;

    /// <summary>Whether every value fits.</summary>
    public bool IsAny => IsBareType && Types == JsonTypes.NotNull && AllowsNull;

    private bool AsksNothing =>
        Enum is null
        && Numbers.IsEmpty
        && Counts.IsEmpty
        && Text.IsEmpty
        && Objects.IsEmpty
        && Arrays.IsEmpty
        && Nots.Count == 0
        && Conditionals.Count == 0;
}
