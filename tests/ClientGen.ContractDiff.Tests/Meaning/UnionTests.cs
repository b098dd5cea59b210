using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Tests.Rules;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>Unions are matched by meaning and judged by direction.</summary>
public sealed class UnionTests
{
    private const string Two = """{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }""";
    private const string Three =
        """{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }] }""";

    [Theory]
    [InlineData("request-body", Two, Three, WireLevel.Info, "request-body-one-of-added")]
    [InlineData("response-body", Two, Three, WireLevel.Breaking, "response-body-one-of-added")]
    [InlineData("request-body", Three, Two, WireLevel.Breaking, "request-body-one-of-removed")]
    [InlineData("response-body", Three, Two, WireLevel.Info, "response-body-one-of-removed")]
    public void A_variant_is_judged_by_direction(string place, string before, string after, WireLevel level, string rule)
    {
        var finding = Compare(place, before, after).Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Wire).ShouldBe((rule, level));
        finding.Pointer.ShouldContain("/oneOf/0");
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: integer }] }", "{ anyOf: [{ type: integer }, { const: a }] }")]
    [InlineData("{ anyOf: [{ type: string }, { type: integer }] }", "{ type: [integer, string] }")]
    [InlineData("{ anyOf: [{ const: a }, { const: b }] }", "{ type: string, enum: [b, a] }")]
    [InlineData(
        "{ anyOf: [{ anyOf: [{ type: string, maxLength: 3 }, { type: boolean }] }, { type: integer }] }",
        "{ anyOf: [{ type: string, maxLength: 3 }, { type: boolean }, { type: integer }] }"
    )]
    public void The_same_choice_in_other_words_is_the_same(string before, string after)
    {
        foreach (var place in SchemaPlace.All)
            Compare(place.Name, before, after).Findings.Where(f => f.Wire != WireLevel.None).ShouldBeEmpty();
    }

    [Fact]
    public void Tagged_variants_are_matched_by_their_tag()
    {
        const string before =
            "{ oneOf: [{ type: object, properties: { kind: { const: a }, x: { type: string } } }, { type: object, properties: "
            + "{ kind: { const: b }, x: { type: string } } }] }";
        const string after =
            "{ oneOf: [{ type: object, properties: { kind: { const: b }, x: { type: integer } } }, { type: object, properties: "
            + "{ kind: { const: a }, x: { type: string } } }] }";
        Compare("response-body", before, after).Findings.ShouldHaveSingleItem().Pointer.ShouldEndWith("/oneOf/0/properties/x/type");
    }

    [Fact]
    public void A_plain_schema_is_a_union_of_one()
    {
        var finding = Compare(
            "request-body",
            "{ type: string, maxLength: 5 }",
            "{ oneOf: [{ type: integer }, { type: string, maxLength: 5 }] }"
        )
            .Findings.Where(f => f.Rule != "type-name-changed")
            .ShouldHaveSingleItem();
        (finding.Rule, finding.Wire).ShouldBe(("request-body-one-of-added", WireLevel.Info));
    }

    [Fact]
    public void A_variant_inside_another_one_adds_nothing() =>
        Compare(
            "response-body",
            "{ anyOf: [{ type: string }, { type: integer, minimum: 1 }] }",
            "{ anyOf: [{ type: string }, { type: integer, minimum: 1 }, { type: string, maxLength: 3 }] }"
        )
            .Findings.ShouldHaveSingleItem()
            .Effect.ShouldBe(Effect.None);

    [Theory]
    [InlineData("anyOf", "any-of")]
    [InlineData("oneOf", "one-of")]
    public void A_variant_beside_plain_types_is_one_edit(string keyword, string word)
    {
        var types = $"{{ {keyword}: [{{ type: string }}, {{ type: integer }}] }}";
        var more =
            $"{{ {keyword}: [{{ type: string }}, {{ type: integer }}, {{ type: object, properties: {{ a: {{ type: string }} }} }}] }}";
        var added = Messages("response-body", types, more).ShouldHaveSingleItem();
        (added.Rule, added.Wire).ShouldBe(($"response-body-{word}-added", WireLevel.Breaking));
        added.Message.ShouldEndWith("the variant object is new");
        var removed = Messages("request-body", more, types).ShouldHaveSingleItem();
        (removed.Rule, removed.Wire).ShouldBe(($"request-body-{word}-removed", WireLevel.Breaking));
        Messages("request-body", types.Replace("integer", "boolean", StringComparison.Ordinal), more)
            .Select(f => f.Rule)
            .ShouldBe([$"request-body-{word}-removed", $"request-body-{word}-added", $"request-body-{word}-added"], ignoreOrder: true);

        static IEnumerable<Finding> Messages(string place, string before, string after) =>
            Compare(place, before, after).Findings.Where(f => f.Rule != "type-name-changed");
    }

    [Theory]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a, b, c] }", "enum-value-added", WireLevel.Info)]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string }", "enum-removed", WireLevel.Info)]
    [InlineData("{ type: string, const: a }", "{ type: string }", "const-removed", WireLevel.Info)]
    [InlineData("{ type: string, maxLength: 3 }", "{ type: string, maxLength: 4 }", "max-length-increased", WireLevel.Breaking)]
    [InlineData("{ type: string }", "{ type: integer }", "type-changed", WireLevel.Breaking)]
    public void Open_clients_take_values_that_were_not_named(string before, string after, string rule, WireLevel level)
    {
        var place = SchemaPlace.All.Single(p => p.Name == "response-member");
        var report = Differ.Compare(place.Document(Make.Yaml(before)), place.Document(Make.Yaml(after)), new() { OpenClients = true });
        var finding = report.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Wire).ShouldBe(("response-property-" + rule, level));
        Differ
            .Compare(place.Document(Make.Yaml(before)), place.Document(Make.Yaml(after)))
            .Findings.ShouldHaveSingleItem()
            .Wire.ShouldBe(WireLevel.Breaking);
    }

    [Fact]
    public void Open_clients_take_what_grows()
    {
        var place = SchemaPlace.All.Single(p => p.Name == "response-body");
        var report = Differ.Compare(place.Document(Make.Yaml(Two)), place.Document(Make.Yaml(Three)), new() { OpenClients = true });
        report.Findings.ShouldHaveSingleItem().Wire.ShouldBe(WireLevel.Info);
    }

    [Fact]
    public void Not_turns_an_effect_around()
    {
        var finding = Compare(
            "request-body",
            "{ type: string, not: { type: string, maxLength: 10 } }",
            "{ type: string, not: { type: string, maxLength: 5 } }"
        )
            .Findings.ShouldHaveSingleItem();
        (finding.Effect, finding.Wire).ShouldBe((Effect.Widens, WireLevel.Info));
    }

    private static global::ClientGen.ContractDiff.Findings.DiffReport Compare(string place, string before, string after)
    {
        var at = SchemaPlace.All.Single(p => p.Name == place);
        return Differ.Compare(at.Document(Make.Yaml(before)), at.Document(Make.Yaml(after)));
    }
}
