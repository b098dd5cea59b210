using static ClientGen.ContractDiff.Law.Effect;

namespace ClientGen.ContractDiff.Rules;

/// <summary>The kinds of edits of a schema itself.</summary>
internal static class SchemaStems
{
    public static IEnumerable<RuleStem> All => Values.Concat(Limits).Concat(Parts).Concat(Unions).Concat(Marks);

    private static IEnumerable<RuleStem> Values =>
    [
        new("forbidden", Narrows, "the schema became false"), new("no-longer-forbidden", Widens, "the schema was false"),
        new("type-specialized", Narrows, "fewer types"), new("type-generalized", Widens, "more types"), new("type-changed", Incomparable, "other types"),
        new("became-nullable", Widens, "null allowed"), new("became-not-nullable", Narrows, "null no longer allowed"),
        new("became-enum", Narrows, "values listed"), new("enum-removed", Widens, "values no longer listed"),
        new("const-added", Narrows, "one value only"), new("const-removed", Widens, "no longer one value only"), new("const-changed", Incomparable, "another only value"),
        new("enum-value-removed", Narrows, "a listed value gone"), new("enum-value-added", Widens, "a listed value more"),
        new("x-extensible-enum-value-removed", Narrows, "a value of an extensible list gone"),
        new("pattern-added", Narrows, "a pattern set"), new("pattern-removed", Widens, "a pattern taken away"),
        new("pattern-changed", Unknown, "another pattern; expressions are not compared"), new("pattern-generalized", Widens, "the pattern lets everything through"),
        new("format-added", Narrows, "a format set"), new("format-removed", Widens, "a format taken away"), new("format-changed", Incomparable, "another format"),
        new("format-generalized", Widens, "a wider number"), new("format-specialized", Narrows, "a narrower number"),
        new("content-media-type-changed", Incomparable, "text carries another media type"), new("content-encoding-changed", Incomparable, "text is encoded another way"),
        new("multiple-of-set", Narrows, "multiples asked for"), new("multiple-of-unset", Widens, "multiples no longer asked for"), new("multiple-of-changed", null, "other multiples"),
    ];

    private static IEnumerable<RuleStem> Limits =>
        from name in (string[])["min", "max", "exclusive-min", "exclusive-max", "min-length", "max-length", "min-items", "max-items", "min-properties", "max-properties", "min-contains", "max-contains"]
        from verb in (string[])["set", "unset", "increased", "decreased"]
        let lower = name.Contains("min", StringComparison.Ordinal)
        let narrows = verb == "set" || (verb == "increased" && lower) || (verb == "decreased" && !lower)
        select new RuleStem($"{name}-{verb}", narrows ? Narrows : Widens, $"the limit {name} {verb}");

    private static IEnumerable<RuleStem> Parts =>
    [
        new("items-added", Narrows, "items follow a schema"), new("items-removed", Widens, "items may be anything"),
        new("prefix-items-added", null, "a place of a tuple has a schema"), new("prefix-items-removed", null, "a place of a tuple has no schema"),
        new("contains-added", Narrows, "a certain item asked for"), new("contains-removed", Widens, "no certain item asked for"),
        new("unique-items-added", Narrows, "items must be unique"), new("unique-items-removed", Widens, "items need not be unique"),
        new("additional-properties-forbidden", Narrows, "undeclared members forbidden"), new("additional-properties-allowed", Widens, "undeclared members allowed"),
        new("additional-properties-schema-added", Narrows, "undeclared members follow a schema"), new("additional-properties-schema-removed", Widens, "undeclared members may be anything"),
        new("pattern-property-added", Narrows, "members by pattern have a schema"), new("pattern-property-removed", Widens, "members by pattern have no schema"),
        new("property-names-added", Narrows, "member names follow a schema"), new("property-names-removed", Widens, "member names may be anything"),
        new("dependent-required-added", Narrows, "a member makes others required"), new("dependent-required-removed", Widens, "a member makes others required no longer"),
        new("dependent-required-changed", null, "a member makes other members required"),
        new("dependent-schema-added", Narrows, "a member asks something of the object"), new("dependent-schema-removed", Widens, "a member asks nothing of the object"),
        new("not-added", Narrows, "values excluded"), new("not-removed", Widens, "values no longer excluded"),
        new("if-added", Narrows, "a condition added"), new("if-removed", Widens, "a condition taken away"), new("if-changed", Unknown, "another condition"),
        new("then-added", Narrows, "then added"), new("then-removed", Widens, "then taken away"), new("else-added", Narrows, "else added"), new("else-removed", Widens, "else taken away"),
    ];

    private static IEnumerable<RuleStem> Unions =>
    [
        .. from word in (string[])["one-of", "any-of"]
           from stem in (RuleStem[])[new("added", Widens, "a variant more"), new("removed", Narrows, "a variant gone"), new("set", Narrows, "variants asked for"), new("unset", Widens, "variants no longer asked for")]
           select stem with { Stem = $"{word}-{stem.Stem}" },
        new("any-of-became-one-of", Narrows, "exactly one variant"), new("one-of-became-any-of", Widens, "one variant or several"),
        new("discriminator-added", None, "a tag tells variants apart"), new("discriminator-removed", None, "no tag tells variants apart"),
        new("discriminator-property-name-changed", Incomparable, "another tag member"), new("discriminator-mapping-added", Widens, "a tag more"),
        new("discriminator-mapping-deleted", Narrows, "a tag gone"), new("discriminator-mapping-changed", Incomparable, "another tag for a variant"),
    ];

    private static IEnumerable<RuleStem> Marks =>
    [
        new("default-value-added", None, "a default set"), new("default-value-removed", None, "a default taken away"), new("default-value-changed", None, "another default"),
        new("deprecated", None, "deprecated"), new("deprecated-with-sunset", None, "deprecated, with a day it goes"), new("reactivated", None, "no longer deprecated"),
    ];
}
