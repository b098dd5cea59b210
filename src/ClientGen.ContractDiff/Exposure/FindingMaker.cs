using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>Turns an edit and the ways it is met into one finding: the worst way names it.</summary>
internal sealed class FindingMaker(MemberNames members, EvidenceFinder evidence, bool openClients, Spec after)
{
    public Finding Make(ExposedEdit reached)
    {
        var edit = reached.Edit;
        var judged = reached.Uses.Keys.Select(u => Judge(edit, u)).ToList();
        var (use, effect, wire) = judged
            .OrderByDescending(j => j.Wire)
            .ThenBy(j => j.ExposureKind.Area)
            .ThenBy(j => j.ExposureKind.Direction)
            .ThenBy(j => j.ExposureKind.Guards)
            .First();
        var place = edit.New ?? edit.Old;
        var touched = members.Of(edit, reached.Methods);
        var (shown, why) =
            wire >= WireLevel.Warning
                ? evidence.Find(edit, use.Flips ? SeverityRules.Flip(effect) : effect, use.Direction, use.Flips)
                : (null, null);
        return new Finding
        {
            Rule = RuleNames.Of(RuleAt(edit, use, effect), use),
            Kind = edit.Rule,
            Wire = wire,
            // Two spellings on the wire may be one name in C#.
            CSharp = edit.Rule.SafeUnderOneName && touched.Count == 1 ? CSharpLevel.None : edit.CSharp,
            Direction =
                edit.Rule.Concern != Concern.Messages
                    ? Direction.None
                    : judged.Aggregate(Direction.None, (all, j) => all | j.ExposureKind.Direction),
            Effect = effect,
            Guards = use.Guards,
            Message = place is null ? edit.Message : $"{PlaceLabel.Of(edit.Rule.OnMember ? Owner(place) : place)}: {edit.Message}",
            Change = edit.Message,
            Pointer = place is null ? "#" : SpecPointer.Of(place),
            Old = PlaceOf(edit.Old),
            New = PlaceOf(edit.New),
            NearestSurvivor = edit is { New: null, Old: { } gone } ? PlaceOf(Exposure.NearestSurvivor.Of(gone, after)) : null,
            Operations = [.. reached.Operations.Order(StringComparer.Ordinal)],
            Meetings = [.. reached.Uses.Zip(judged, (u, j) => new Impact(u.Key.Direction, j.Wire, u.Value))],
            Members = touched,
            Evidence = shown,
            NoEvidence = wire == WireLevel.Breaking ? why : null,
            Confidence = edit.Confidence,
        };
    }

    private (ExposureKind ExposureKind, Effect Effect, WireLevel Wire) Judge(Edit edit, ExposureKind use)
    {
        use = use with { Guards = use.Guards | (openClients && edit.Rule.OpenClientsCope ? Guards.Extensible : Guards.None) };
        var effect = use.Direction == Direction.Response ? edit.OnResponses ?? edit.Effect : edit.Effect;
        if (use.Area == Area.Parameter && edit.AsText is { } text)
            effect = text;
        if (use.Flips)
            effect = SeverityRules.Flip(effect);
        return (
            use,
            effect,
            edit.Rule.Concern != Concern.Messages ? WireLevel.None : SeverityRules.Level(effect, use.Direction, use.Guards)
        );
    }

    private static Rule RuleAt(Edit edit, ExposureKind use, Effect effect) =>
        use.Area == Area.Parameter && edit.AsText == effect ? edit.Rule.AsText ?? edit.Rule : edit.Rule;

    private static JToken Owner(JToken member) => member.Parent?.Parent?.Parent?.Parent ?? member;

    private static Place? PlaceOf(JToken? token) =>
        token is not null && SpecFile.Of(token) is { } file ? new(file.Name, SpecPointer.Of(token), file.PositionOf(token)) : null;
}
