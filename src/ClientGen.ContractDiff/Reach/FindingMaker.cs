using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reach;

/// <summary>Turns an edit and the ways it is met into one finding: the worst way names it.</summary>
internal sealed class FindingMaker(MemberNames members, EvidenceFinder evidence, bool openClients, Spec @new)
{
    public Finding Make(Reached reached)
    {
        var edit = reached.Edit;
        var judged = reached.Uses.Keys.Select(u => Judge(edit, u)).ToList();
        var (use, effect, wire) = judged
            .OrderByDescending(j => j.Wire)
            .ThenBy(j => j.Use.Area)
            .ThenBy(j => j.Use.Direction)
            .ThenBy(j => j.Use.Guards)
            .First();
        var place = edit.New ?? edit.Old;
        var touched = members.Of(edit, reached.Methods);
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
                    : judged.Aggregate(Direction.None, (all, j) => all | j.Use.Direction),
            Effect = effect,
            Guards = use.Guards,
            Message = place is null ? edit.Message : $"{PlaceLabel.Of(edit.Rule.OnMember ? Owner(place) : place)}: {edit.Message}",
            Pointer = place is null ? "#" : Pointer.Of(place),
            Old = PlaceOf(edit.Old),
            New = PlaceOf(edit.New),
            Remains = edit is { New: null, Old: { } gone } ? PlaceOf(Reach.Remains.Of(gone, @new)) : null,
            Operations = [.. reached.Operations.Order(StringComparer.Ordinal)],
            Meetings = [.. reached.Uses.Zip(judged, (u, j) => new Meeting(u.Key.Direction, j.Wire, u.Value))],
            Members = touched,
            Evidence = wire >= WireLevel.Warning ? evidence.Find(edit, use.Flips ? SeverityLaw.Flip(effect) : effect, use.Direction) : null,
            Confidence = edit.Confidence,
        };
    }

    private (Use Use, Effect Effect, WireLevel Wire) Judge(Edit edit, Use use)
    {
        use = use with { Guards = use.Guards | (openClients && edit.Rule.OpenClientsCope ? Guards.Extensible : Guards.None) };
        var effect = use.Direction == Direction.Response ? edit.OnResponses ?? edit.Effect : edit.Effect;
        if (use.Area == Area.Parameter && edit.AsText is { } text)
            effect = text;
        if (use.Flips)
            effect = SeverityLaw.Flip(effect);
        return (use, effect, edit.Rule.Concern != Concern.Messages ? WireLevel.None : SeverityLaw.Level(effect, use.Direction, use.Guards));
    }

    private static Rule RuleAt(Edit edit, Use use, Effect effect) =>
        use.Area == Area.Parameter && edit.AsText == effect ? edit.Rule.AsText ?? edit.Rule : edit.Rule;

    private static JToken Owner(JToken member) => member.Parent?.Parent?.Parent?.Parent ?? member;

    private static Place? PlaceOf(JToken? token) =>
        token is not null && SpecFile.Of(token) is { } file ? new(file.Name, Pointer.Of(token), file.PositionOf(token)) : null;
}
