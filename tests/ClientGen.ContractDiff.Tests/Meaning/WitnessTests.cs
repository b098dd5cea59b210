using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Tests.Metamorphic;
using ClientGen.ContractDiff.Tests.Rules;
using ClientGen.JsonSchema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>What breaks is shown by a value that argues for it, or says why there is none.</summary>
public sealed class WitnessTests
{
    [Fact]
    public void Every_break_of_every_rule_at_every_place_has_a_witness_or_a_reason()
    {
        var (breaks, shown) = (0, 0);
        foreach (var entry in Cases.Read("schemas.yaml").Properties())
        {
            foreach (var place in SchemaPlace.All)
            {
                var (before, after) = (place.Document(entry.Value["old"]!), place.Document(entry.Value["new"]!));
                foreach (var (old, now) in new[] { (before, after), (after, before) })
                    Check(Differ.Compare(old, now), old, now, ref breaks, ref shown);
            }
        }

        breaks.ShouldBeGreaterThan(500);
        ((double)shown / breaks).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Generated_edits_of_a_whole_document_have_a_witness_or_a_reason()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "old.yaml"));
        var (earlier, breaks, shown) = (Make.Yaml(text), 0, 0);
        var before = Make.Of(earlier);
        for (var i = 0; i < SchemaObjects.Of(earlier).Count; i++)
        {
            foreach (var seed in Seed.All)
            {
                var later = (JObject)earlier.DeepClone();
                if (!seed.Apply(SchemaObjects.Of(later)[i]))
                    continue;
                var after = Make.Of(later);
                Check(Differ.Compare(before, after), before, after, ref breaks, ref shown);
                Check(Differ.Compare(after, before), after, before, ref breaks, ref shown);
            }
        }

        breaks.ShouldBeGreaterThan(30);
        shown.ShouldBeGreaterThan(breaks / 2);
    }

    [Fact]
    public void Each_new_variant_is_shown_by_a_value_of_its_own()
    {
        static JObject Document(params string[] names) =>
            Make.Frame(
                Make.Yaml(
                    "/p: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { anyOf: ["
                        + string.Join(
                            ", ",
                            names.Select(n =>
                                $"{{ title: {n}, type: object, required: [type], properties: {{ type: {{ enum: [{n}] }} }} }}"
                            )
                        )
                        + "] } } } } } } }"
                )
            );

        Make.Diff(Document("a"), Document("a", "b", "c"))
            .Findings.Where(f => f.Wire == WireLevel.Breaking)
            .Select(f => f.Evidence!.Instance.ToString(Formatting.None))
            .Order()
            .ShouldBe(["""{"type":"b"}""", """{"type":"c"}"""]);
    }

    [Fact]
    public void A_member_that_is_gone_is_shown_by_what_the_old_reader_gets()
    {
        static JObject Document(string members) =>
            Make.Frame(
                Make.Yaml(
                    "/p: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, "
                        + members
                        + " } } } } } } }"
                )
            );

        var required = Make.Diff(
                Document("required: [a, b], properties: { a: { type: string }, b: { type: integer } }"),
                Document("required: [a], properties: { a: { type: string } }")
            )
            .Findings.Single(f => f.Kind!.Id == "required-property-removed");
        required.Evidence!.Instance.ToString(Formatting.None).ShouldBe("""{"a":"text"}""");
        (required.Evidence.ValidBefore, required.Evidence.ValidAfter).ShouldBe((false, true));
    }

    [Fact]
    public void Schemas_in_other_files_have_witnesses_too()
    {
        static Spec Load(int most) =>
            Make.Parse(
                "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: { /a: { post: { requestBody: { content: { "
                    + "application/json: { schema: { "
                    + "$ref: 'm/b.yaml#/B' } } } }, responses: { '200': { description: ok } } } } }\n",
                "spec.yaml",
                ("m/b.yaml", $"B: {{ $ref: 'c.yaml' }}\n"),
                ("m/c.yaml", $"type: string\nnullable: true\nmaxLength: {most}\n")
            );
        var evidence = Differ.Compare(Load(9), Load(3)).Findings.ShouldHaveSingleItem().Evidence.ShouldNotBeNull();
        ((string?)evidence.Instance)!.Length.ShouldBe(4);
        evidence.NewPointer.ShouldBe("m/c.yaml#");
    }

    private static void Check(DiffReport report, Spec before, Spec after, ref int breaks, ref int shown)
    {
        var (old, now) = (new SchemaValidator(before.Root), new SchemaValidator(after.Root));
        foreach (var finding in report.Findings.Where(f => f.Wire == WireLevel.Breaking))
        {
            breaks++;
            if (finding.Evidence is not { } evidence)
            {
                finding.NoEvidence.ShouldNotBeNullOrEmpty(finding.Message);
                continue;
            }

            shown++;
            finding.NoEvidence.ShouldBeNull();
            (old.Validate(evidence.Instance, evidence.OldPointer).Count == 0).ShouldBe(evidence.ValidBefore, finding.Message);
            (now.Validate(evidence.Instance, evidence.NewPointer).Count == 0).ShouldBe(evidence.ValidAfter, finding.Message);
            evidence.ValidBefore.ShouldNotBe(evidence.ValidAfter, finding.Message);
            // A break of requests is a value that was right; one of responses a value that comes now.
            if (finding.Direction != Direction.Both && !finding.Pointer.Contains("/not", StringComparison.Ordinal))
                evidence.ValidBefore.ShouldBe(finding.Direction == Direction.Request, finding.Message);
        }
    }
}
