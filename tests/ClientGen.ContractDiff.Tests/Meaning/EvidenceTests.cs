using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Tests.Rules;
using ClientGen.JsonSchema;

namespace ClientGen.ContractDiff.Tests.Meaning;

public sealed class EvidenceTests
{
    // A default or a word changes no message; a tuple's and an excluded value's witnesses are too special to be guessed.
    private static readonly HashSet<string> Without = new(StringComparer.Ordinal)
    {
        "x-extensible-enum-value-removed", "content-media-type-changed", "content-encoding-changed", "then-added", "else-added", "then-removed", "else-removed", "if-changed",
        "discriminator-property-name-changed", "discriminator-mapping-added", "discriminator-mapping-deleted", "discriminator-mapping-changed", "format-specialized", "format-generalized",
        "min-contains-increased", "min-contains-decreased", "max-contains-set", "max-contains-unset", "max-contains-increased", "max-contains-decreased", "min-contains-set", "min-contains-unset",
        "dependent-required-added", "dependent-required-removed", "dependent-required-changed", "dependent-schema-added", "dependent-schema-removed", "if-added", "if-removed",
        "property-names-added", "property-names-removed", "pattern-property-added", "pattern-property-removed", "not-added", "not-removed", "min-properties-increased", "max-properties-set", "max-properties-decreased",
        "max-properties-unset", "max-properties-increased", "any-of-became-one-of", "one-of-became-any-of",
    };

    [Fact]
    public void Breaks_of_schemas_come_with_a_value_that_both_validators_confirm()
    {
        var missing = new List<string>();
        foreach (var entry in Cases.Read("schemas.yaml").Properties().Where(p => !Without.Contains(p.Name)))
        {
            foreach (var place in SchemaPlace.All.Where(p => p.Name is "request-body" or "response-body"))
            {
                var (old, @new) = (place.Document(entry.Value["old"]!), place.Document(entry.Value["new"]!));
                var finding = Differ.Compare(old, @new).Findings[0];
                if (finding.Wire != WireLevel.Breaking) continue;
                if (finding.Evidence is not { } evidence)
                {
                    missing.Add($"{entry.Name} in the {place.Name}");
                    continue;
                }

                (new SchemaValidator(old.Root).Validate(evidence.Instance, evidence.OldPointer).Count == 0).ShouldBe(evidence.ValidBefore);
                (new SchemaValidator(@new.Root).Validate(evidence.Instance, evidence.NewPointer).Count == 0).ShouldBe(evidence.ValidAfter);
                evidence.ValidBefore.ShouldNotBe(evidence.ValidAfter);
                if (finding.Effect == Effect.Narrows) evidence.ValidBefore.ShouldBeTrue();
                if (finding.Effect == Effect.Widens) evidence.ValidAfter.ShouldBeTrue();
            }
        }

        missing.ShouldBeEmpty();
    }
}
