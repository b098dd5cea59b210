using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Tests.Rules;
using ClientGen.JsonSchema;

namespace ClientGen.ContractDiff.Tests.Meaning;

public sealed class EvidenceTests
{
    // What validators leave alone, so that no value shows it: values of open enums, contents, discriminators, formats.
    private static readonly HashSet<string> Without = new(StringComparer.Ordinal)
    {
        "x-extensible-enum-value-removed",
        "content-media-type-changed",
        "content-encoding-changed",
        "discriminator-property-name-changed",
        "discriminator-mapping-added",
        "discriminator-mapping-deleted",
        "discriminator-mapping-changed",
        "format-specialized",
        "format-generalized",
    };

    [Fact]
    public void Breaks_of_schemas_come_with_a_value_that_both_validators_confirm()
    {
        var missing = new List<string>();
        foreach (var entry in Cases.Read("schemas.yaml").Properties().Where(p => !Without.Contains(p.Name)))
        {
            foreach (var place in SchemaPlace.All.Where(p => p.Name is "request-body" or "response-body"))
            {
                var (before, after) = (place.Document(entry.Value["old"]!), place.Document(entry.Value["new"]!));
                var finding = Differ.Compare(before, after).Findings[0];
                if (finding.Wire != WireLevel.Breaking)
                    continue;
                if (finding.Evidence is not { } evidence)
                {
                    missing.Add($"{entry.Name} in the {place.Name}");
                    continue;
                }

                (new SchemaValidator(before.Root).Validate(evidence.Instance, evidence.OldPointer).Count == 0).ShouldBe(
                    evidence.ValidBefore
                );
                (new SchemaValidator(after.Root).Validate(evidence.Instance, evidence.NewPointer).Count == 0).ShouldBe(evidence.ValidAfter);
                evidence.ValidBefore.ShouldNotBe(evidence.ValidAfter);
                if (finding.Effect == Effect.Narrows)
                    evidence.ValidBefore.ShouldBeTrue();
                if (finding.Effect == Effect.Widens)
                    evidence.ValidAfter.ShouldBeTrue();
            }
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Each_of_several_edits_of_one_schema_is_shown_by_a_value_that_it_refuses()
    {
        var before = Document("");
        var after = Document(
            """
            "dependentRequired": { "card": ["cvc"] },
            "if": { "properties": { "kind": { "const": "x" } }, "required": ["kind"] }, "then": { "required": ["count"] },
            "dependentSchemas": { "count": { "required": ["kind"] } },
            "not": { "required": ["cvc", "kind"] },
            "propertyNames": { "maxLength": 6 },
            """
        );
        var shown = Differ
            .Compare(before, after)
            .Findings.ToDictionary(f => f.Rule, f => f.Evidence!.Instance.ToString(Newtonsoft.Json.Formatting.None));
        shown.ShouldBe(
            new Dictionary<string, string>
            {
                ["request-body-dependent-required-added"] = """{"id":"text","card":"text"}""",
                ["request-body-dependent-schema-added"] = """{"id":"text","count":1}""",
                ["request-body-if-added"] = """{"id":"text","kind":"x"}""",
                ["request-body-not-added"] = """{"id":"text","cvc":"x","kind":"x"}""",
                ["request-body-property-names-added"] = """{"id":"text","undeclared":1}""",
            },
            ignoreOrder: true
        );
    }

    private static Spec Document(string clauses) =>
        Make.Parse(
            $$"""
            {
              "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } },
                "responses": { "200": { "description": "ok" } } } } },
              "components": { "schemas": {
                "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } },
                "A": { "allOf": [ { "$ref": "#/components/schemas/Base" }, {
                  {{clauses}}
                  "type": "object",
                  "properties": { "count": { "type": "integer" }, "card": { "type": "string" }, "cvc": { "type": "string" },
                    "kind": { "type": "string", "enum": ["x", "y"] } } } ] } } }
            }
            """
        );
}
