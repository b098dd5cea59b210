using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary><c>oneOf</c> means exactly one, and a tag is what the wire says.</summary>
public sealed class OverlapTests
{
    private const string Foo = "{ type: object, required: [foo], properties: { foo: { type: string }, bar: { type: string } } }";
    private const string Bar = "{ type: object, required: [bar], properties: { foo: { type: string }, bar: { type: string } } }";
    private const string Both = "{ type: object, required: [foo, bar], properties: { foo: { type: string }, bar: { type: string } } }";

    [Theory]
    [InlineData(Both, $"{{ oneOf: [{Foo}, {Bar}] }}", """{"foo":"text","bar":"text"}""")]
    [InlineData(
        "{ oneOf: [{ type: integer, maximum: 5 }, { type: string, maxLength: 3 }] }",
        "{ oneOf: [{ type: integer, maximum: 5 }, { type: string, maxLength: 3 }, { type: integer, minimum: 1 }] }",
        "1"
    )]
    public void A_request_that_fits_two_variants_now_is_broken_and_shown(string before, string after, string shown)
    {
        var finding = Make.Diff(Document(before, "post"), Document(after, "post")).Findings.Single(f => f.Kind!.Id == "one-of-overlap");
        finding.Wire.ShouldBe(WireLevel.Breaking);
        finding.Evidence!.Instance.ToString(Formatting.None).ShouldBe(shown);
        finding.Evidence.ValidBefore.ShouldBeTrue();
        finding.Evidence.ValidAfter.ShouldBeFalse();
    }

    [Fact]
    public void A_reader_whose_choice_becomes_ambiguous_is_warned() =>
        Make.Diff(Document(Both, "get"), Document($"{{ oneOf: [{Foo}, {Bar}] }}", "get"))
            .Findings.ShouldContain(f => f.Kind!.Id == "one-of-overlap" && f.Wire == WireLevel.Warning);

    [Theory]
    [InlineData($"{{ anyOf: [{Foo}] }}", $"{{ anyOf: [{Foo}, {Bar}] }}")]
    [InlineData(
        "{ oneOf: [{ type: integer, maximum: 5 }, { type: string, maxLength: 3 }] }",
        "{ oneOf: [{ type: integer, maximum: 5 }, { type: string, maxLength: 3 }, { type: object, required: [a], properties: { a: {} } }] }"
    )]
    public void Variants_that_have_nothing_in_common_do_not_overlap(string before, string after) =>
        Make.Diff(Document(before, "post"), Document(after, "post")).Findings.ShouldNotContain(f => f.Kind!.Id == "one-of-overlap");

    [Fact]
    public void What_other_parts_of_the_document_cost_does_not_hide_an_overlap()
    {
        var unions = Enumerable
            .Range(0, 400)
            .Select(i => $"    U{i}: {{ oneOf: [{{ type: integer, maximum: {i} }}, {{ type: string }}] }}\n");
        var places = Enumerable.Range(0, 400).Select(i => $"u{i}: {{ $ref: '#/components/schemas/U{i}' }}");
        string Components(string more, string overlapping) =>
            "components:\n  schemas:\n"
            + string.Concat(unions).Replace("{ type: string }", more, StringComparison.Ordinal)
            + $"    Z: {overlapping}\n";
        var body = $"{{ type: object, properties: {{ {string.Join(", ", places)}, z: {{ $ref: '#/components/schemas/Z' }} }} }}";
        var before = Make.Yaml(Text(body, "post") + Components("{ type: string, maxLength: 3 }", Both));
        var after = Make.Yaml(Text(body, "post") + Components("{ type: string }", $"{{ oneOf: [{Foo}, {Bar}] }}"));
        var findings = Make.Diff(before, after).Findings;
        findings.Single(f => f.Kind!.Id == "one-of-overlap").Wire.ShouldBe(WireLevel.Breaking);
        findings.ShouldNotContain(f => f.Kind!.Id == "one-of-overlap-unknown");
    }

    [Fact]
    public void Where_values_cannot_be_held_against_variants_the_report_says_that_it_does_not_know()
    {
        string Mutual(string type) =>
            "components:\n  schemas:\n"
            + string.Concat(
                Enumerable
                    .Range(0, 9)
                    .Select(i =>
                        $"    S{i}: {{ oneOf: [{{ type: object, required: [m{i}], properties: {{ m{i}: {{ type: {type} }} }} }}"
                        + string.Concat(Enumerable.Range(0, 9).Where(j => j != i).Select(j => $", {{ $ref: '#/components/schemas/S{j}' }}"))
                        + "] }\n"
                    )
            );
        var body = "{ $ref: '#/components/schemas/S0' }";
        var report = Make.Diff(Make.Yaml(Text(body, "post") + Mutual("integer")), Make.Yaml(Text(body, "post") + Mutual("number")));
        report.Findings.ShouldContain(f => f.Kind!.Id == "one-of-overlap-unknown" && f.Wire == WireLevel.Warning);
    }

    [Fact]
    public void A_renamed_schema_without_a_mapping_changes_the_tag_in_a_union()
    {
        var finding = Tagged("A", "").Findings.Single(f => f.Kind!.Id == "discriminator-mapping-changed");
        finding.Wire.ShouldBe(WireLevel.Breaking);
        finding.Message.ShouldContain("'A2' instead of 'A'");
    }

    [Fact]
    public void A_renamed_schema_under_the_same_tag_changes_nothing_on_the_wire() =>
        Tagged("A", ", mapping: { a: '#/components/schemas/NAME', b: '#/components/schemas/B' }")
            .Findings.ShouldAllBe(f => f.Wire <= WireLevel.Info);

    [Theory]
    [InlineData("", true)]
    [InlineData(", mapping: { cat: '#/components/schemas/NAME' }", false)]
    public void An_heir_under_another_name_keeps_its_tag_only_where_a_mapping_says_so(string mapping, bool breaks)
    {
        Make.Diff(Heirs("Cat"), Heirs("Kitty")).Findings.Any(f => f.Wire == WireLevel.Breaking).ShouldBe(breaks);

        Newtonsoft.Json.Linq.JObject Heirs(string name) =>
            Make.Yaml(
                Text("{ $ref: '#/components/schemas/Pet' }", "get")
                    + "components:\n  schemas:\n"
                    + "    Pet: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { "
                    + $"propertyName: k{mapping.Replace("NAME", name, StringComparison.Ordinal)} }} }}\n"
                    + $"    {name}: {{ allOf: [{{ $ref: '#/components/schemas/Pet' }}, {{ type: object, properties: {{ claws: {{ "
                    + "type: integer } } }] }\n"
            );
    }

    private static DiffReport Tagged(string name, string mapping)
    {
        return Make.Diff(Union(name), Union(name + "2"));

        Newtonsoft.Json.Linq.JObject Union(string called) =>
            Make.Yaml(
                Text("{ $ref: '#/components/schemas/U' }", "get")
                    + "components:\n  schemas:\n"
                    + $"    U: {{ oneOf: [{{ $ref: '#/components/schemas/{called}' }}, {{ $ref: '#/components/schemas/B' }}], "
                    + $"discriminator: {{ propertyName: t{mapping.Replace("NAME", called, StringComparison.Ordinal)} }} }}\n"
                    + $"    {called}: {{ type: object, required: [t], properties: {{ t: {{ type: string }}, x: {{ type: string }} }} }}\n"
                    + "    B: { type: object, required: [t], properties: { t: { type: string }, y: { type: string } } }\n"
            );
    }

    private static Newtonsoft.Json.Linq.JObject Document(string schema, string method) => Make.Yaml(Text(schema, method));

    private static string Text(string schema, string method) =>
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /p:\n    "
        + (
            method == "post"
                ? "post: { requestBody: { content: { application/json: { schema: "
                    + schema
                    + " } } }, responses: { '200': { description: ok } } }\n"
                : "get: { responses: { '200': { description: ok, content: { application/json: { schema: " + schema + " } } } } }\n"
        );
}
