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
        var judged = reached.Uses.Keys.Select(u => Judge(edit, u, openClients)).ToList();
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
            Rule = RuleNames.Of(RuleAt(edit, use), use),
            Kind = edit.Rule,
            OldToken = edit.Old,
            NewToken = edit.New,
            Wire = wire,
            WireForOpenClients = reached.Uses.Keys.Max(u => Judge(edit, u, open: true).Wire),
            WireForClosedClients = reached.Uses.Keys.Max(u => Judge(edit, u, open: false).Wire),
            CSharp = Level(reached),
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

    private CSharpLevel Level(ExposedEdit reached)
    {
        var edit = reached.Edit;
        // Two spellings on the wire may be one name in C#.
        if (edit.Rule.SafeUnderOneName && members.AreTheSame(edit, reached.Methods))
            return CSharpLevel.None;
        return edit.CSharp;
    }

    private static (ExposureKind ExposureKind, Effect Effect, WireLevel Wire) Judge(Edit edit, ExposureKind use, bool open)
    {
        var cope = open && (edit.Rule.OpenClientsCope || (edit.Rule.OpenClientsCopeIfAbsent && use.MayBeAbsent));
        use = use with { Guards = use.Guards | (cope ? Guards.Extensible : Guards.None) };
        var effect = AsWritten(edit, use) ?? (use.Direction == Direction.Response ? edit.OnResponses ?? edit.Effect : edit.Effect);
        if (use.Flips)
        {
            effect = SeverityRules.Flip(effect);
            // Under "not" the members are not ignored: they decide.
            use = use with
            {
                Guards = use.Guards & ~Guards.Ignorable,
            };
        }

        return (
            use,
            effect,
            edit.Rule.Concern != Concern.Messages ? WireLevel.None : SeverityRules.Level(effect, use.Direction, use.Guards)
        );
    }

    // The effect on values that travel as text, where that is another one.
    private static Effect? AsWritten(Edit edit, ExposureKind use) =>
        use.Writing switch
        {
            Writing.Pairs => edit.AsPairs ?? edit.AsText,
            Writing.Text => edit.AsText,
            _ => null,
        };

    private static Rule RuleAt(Edit edit, ExposureKind use) => AsWritten(edit, use) is null ? edit.Rule : edit.Rule.AsText ?? edit.Rule;

    private static JToken Owner(JToken member) => member.Parent?.Parent?.Parent?.Parent ?? member;

    private static Place? PlaceOf(JToken? token) =>
        token is not null && SpecFile.Of(token) is { } file ? new(file.Name, SpecPointer.Of(token), file.PositionOf(token)) : null;
}
