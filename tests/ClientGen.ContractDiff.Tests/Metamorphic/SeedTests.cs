using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>Edits of the vendors' documents whose effect is known: each is found once, and turning it around turns its effect
/// around.</summary>
[Slow("compares thousands of documents")]
public sealed class SeedTests
{
    private const int EverySchema = 3;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var spec in VendorSpecs.All)
            {
                foreach (var seed in Seed.All)
                    data.Add(Path.GetFileName(Path.GetDirectoryName(spec))!, seed.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_edit_is_found_once_and_its_reverse_obeys_the_law(string vendor, string name)
    {
        var seed = Seed.All.Single(s => s.Name == name);
        var earlier = JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));
        var before = Make.Of(earlier);
        var count = SchemaObjects.Of(earlier).Count;
        for (var i = 0; i < count; i += EverySchema)
        {
            var later = (JObject)earlier.DeepClone();
            var schema = SchemaObjects.Of(later)[i];
            var place = SpecPointer.Of(schema);
            if (!seed.Apply(schema))
                continue;
            var after = Make.Of(later);
            Check(Differ.Compare(before, after), seed.Effect, $"{name} at {place}", place);
            Check(Differ.Compare(after, before), SeverityRules.Flip(seed.Effect), $"{name} at {place}, turned around", place);
        }
    }

    private static void Check(DiffReport report, Effect expected, string what, string place)
    {
        var found = report.Findings.Where(f => f.Rule != "type-name-changed").ToList();
        var text = what + "\n" + Rules.Findings.Text(report);
        found.Count.ShouldBe(1, text);
        var finding = found[0];
        finding.Pointer.ShouldStartWith(place, Case.Sensitive, text);
        // Under "not" an effect turns around.
        if (!place.Contains("/not", StringComparison.Ordinal))
            finding.Effect.ShouldBe(expected, text);
        if (finding.Direction != Direction.Both)
            finding.Wire.ShouldBe(SeverityRules.Level(finding.Effect, finding.Direction, finding.Guards), text);
    }
}
