using System.Globalization;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Tests.Rules;
using ClientGen.JsonSchema;
using ClientGen.JsonSchema.Tests.SecondOpinion;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic.Generated;

/// <summary>
/// Of any edit of any schema: what breaks has a witness or says why there is none, no validator contradicts a witness, and where a
/// request was right and is wrong now the report says so. <c>CLIENTGEN_EDITS</c> sets how many edits are made.
/// </summary>
public sealed class WitnessPropertyTests
{
    private const int Sample = 150;
    private const int Values = 25;

    private static readonly SchemaPlace[] Places =
    [
        .. SchemaPlace.All.Where(p =>
            p.Name.StartsWith("request", StringComparison.Ordinal) || p.Name.StartsWith("response", StringComparison.Ordinal)
        ),
    ];

    [Fact]
    public void No_break_is_without_a_witness_or_a_reason_and_no_witness_is_contradicted()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("CLIENTGEN_EDITS"), CultureInfo.InvariantCulture, out var said)
            ? said
            : Sample;
        var (tally, wrong) = (new Tally(), new List<string>());
        for (var seed = 0; seed < count; seed++)
            wrong.AddRange(Faults(seed, tally));
        TestContext.Current.TestOutputHelper!.WriteLine($"{count} edits: {tally}");
        string.Join("\n\n", wrong.Take(20)).ShouldBeEmpty($"{wrong.Count} faults in {count} edits: {tally}");
        tally.Shown.ShouldBeGreaterThan(tally.Breaks * 3 / 4);
        tally.Breaks.ShouldBeGreaterThan(count / 5);
    }

    private static List<string> Faults(int seed, Tally tally)
    {
        var chance = new Random(seed);
        var schemas = new GeneratedSchema(chance);
        var earlier = schemas.Any();
        var later = new GeneratedEdit(chance, schemas).Of(earlier);
        var place = Places[seed % Places.Length];
        var (before, after) = (place.Document(earlier), place.Document(later));
        var report = Differ.Compare(before, after);
        var (old, now) = (new Side(before), new Side(after));
        var found = new List<string>();
        foreach (var finding in report.Findings.Where(f => f.Wire == WireLevel.Breaking))
        {
            tally.Breaks++;
            if (finding.Evidence is { } evidence)
                tally.Shown++;
            if (Fault(finding, old, now) is { } fault)
                found.Add($"{fault}: {finding.Rule} {finding.Message}");
        }

        // That what an open object had no word for has a meaning now is no break, as the policy on members states.
        if (
            place.Direction == Direction.Request
            && !report.Findings.Any(f => f.Wire >= WireLevel.Warning || f.Kind!.Id.EndsWith("property-added", StringComparison.Ordinal))
        )
        {
            found.AddRange(Unseen(chance, old, now));
        }
        return
        [
            .. found.Select(fault =>
                $"seed {seed}, {place.Name}: {fault}\n  {earlier.ToString(Formatting.None)}\n  {later.ToString(Formatting.None)}"
            ),
        ];
    }

    private static string? Fault(Finding finding, Side old, Side now)
    {
        if (finding.Evidence is not { } evidence)
            return string.IsNullOrEmpty(finding.NoEvidence) ? "neither witness nor reason" : null;
        var value = evidence.Instance.ToString(Formatting.None);
        if (evidence.ValidBefore == evidence.ValidAfter)
            return $"{value} tells nothing apart";
        if (old.Takes(evidence.OldPointer, evidence.Instance) is var (ours, peer) && (ours != evidence.ValidBefore || peer != ours))
            return $"{value} at {evidence.OldPointer}: said {evidence.ValidBefore}, ours {ours}, peer {peer}";
        if (now.Takes(evidence.NewPointer, evidence.Instance) is var (later, other) && (later != evidence.ValidAfter || other != later))
            return $"{value} at {evidence.NewPointer}: said {evidence.ValidAfter}, ours {later}, peer {other}";
        return
            finding.Direction != Direction.Both
            && !IsTurnedAround(finding.Pointer + evidence.OldPointer + evidence.NewPointer)
            && evidence.ValidBefore != (finding.Direction == Direction.Request)
            ? $"{value} argues for the other direction"
            : null;
    }

    // Under "not" what is allowed is turned around; a condition may do either.
    private static bool IsTurnedAround(string pointers) =>
        pointers.Contains("/not", StringComparison.Ordinal) || pointers.Contains("/if", StringComparison.Ordinal);

    // A request that was right and is wrong, of which the report says nothing.
    private static IEnumerable<string> Unseen(Random chance, Side old, Side now)
    {
        const string Body = "#/paths/~1things/post/requestBody/content/application~1json/schema";
        var values = new GeneratedValue(chance, old.Root);
        for (var i = 0; i < Values; i++)
        {
            var value = values.Of(JsonPointer.FindFragment(old.Root, Body));
            if (old.Ours(Body, value) && !now.Ours(Body, value))
                yield return $"{value.ToString(Formatting.None)} was right and is wrong, and no finding says so";
        }
    }

    private sealed class Tally
    {
        public int Breaks { get; set; }

        public int Shown { get; set; }

        public override string ToString() => $"{Breaks} breaks, {Shown} shown by a value, the others say why not";
    }

    /// <summary>One document as two validators see it that share nothing.</summary>
    private sealed class Side(Spec spec)
    {
        private readonly SchemaValidator _validator = new(spec.Root);

        public JObject Root => spec.Root;

        public bool Ours(string pointer, JToken value) => _validator.Validate(value, pointer).Count == 0;

        public (bool Ours, bool Peer) Takes(string pointer, JToken value)
        {
            var schema = JsonPointer.FindFragment(spec.Root, pointer)!;
            var plain = schema is JObject ? Plain(schema) : new JObject { ["allOf"] = new JArray(schema.DeepClone()) };
            plain["$defs"] = new JObject(
                ((JObject)spec.Root["components"]!["schemas"]!).Properties().Select(p => new JProperty(p.Name, Plain(p.Value)))
            );
            return (Ours(pointer, value), new PeerSchema(plain).Takes(value));
        }

        private static JObject Plain(JToken schema) =>
            JObject.Parse(schema.ToString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }
}
