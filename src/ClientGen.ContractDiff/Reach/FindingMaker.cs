using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reach;

/// <summary>Turns an edit and the ways it is met into one finding: the worst way names it.</summary>
internal sealed class FindingMaker(MemberNames members, EvidenceFinder evidence, Guards always, Spec @new)
{
    public Finding Make(Reached reached)
    {
        var edit = reached.Edit;
        var judged = reached.Uses.Keys.Select(u => Judge(edit, u)).ToList();
        var (use, effect, wire) = judged
            .OrderByDescending(j => j.Wire).ThenBy(j => j.Use.Area).ThenBy(j => j.Use.Direction).ThenBy(j => j.Use.Guards).First();
        var place = edit.New ?? edit.Old;
        var touched = members.Of(edit, reached.Methods);
        return new Finding
        {
            Rule = RuleNames.Of(Stem(edit, use, effect), use, edit.Annotation),
            Wire = wire,
            // Two spellings on the wire may be one name in C#.
            CSharp = edit.Stem == "property-renamed" && touched.Count == 1 ? CSharpLevel.None : edit.CSharp,
            Direction = edit.Annotation || edit.Stem == "type-name-changed" ? Direction.None : judged.Aggregate(Direction.None, (all, j) => all | j.Use.Direction),
            Effect = effect,
            Guards = use.Guards,
            Message = place is null ? edit.Message : $"{PlaceLabel.Of(edit.OnMember ? Owner(place) : place)}: {edit.Message}",
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
        use = use with { Guards = use.Guards | (always & (edit.Stem.EndsWith("-added", StringComparison.Ordinal) ? Guards.Extensible : Guards.None)) };
        var effect = use.Direction == Direction.Response ? edit.OnResponses ?? edit.Effect : edit.Effect;
        if (use.Area == Area.Parameter && edit.AsText is { } text) effect = text;
        if (use.Flips) effect = SeverityLaw.Flip(effect);
        return (use, effect, edit.Annotation || edit.Stem == "type-name-changed" ? WireLevel.None : SeverityLaw.Level(effect, use.Direction, use.Guards));
    }

    // A type that became text is a wider type where everything is text.
    private static string Stem(Edit edit, Use use, Effect effect) =>
        use.Area == Area.Parameter && edit.AsText == effect && edit.Stem == "type-changed" ? "type-generalized" : edit.Stem;

    private static JToken Owner(JToken member) => member.Parent?.Parent?.Parent?.Parent ?? member;

    private static Place? PlaceOf(JToken? token) => token is not null && SpecFile.Of(token) is { } file
        ? new(file.Name, Pointer.Of(token), file.PositionOf(token))
        : null;
}
