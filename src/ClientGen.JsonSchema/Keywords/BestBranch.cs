using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>Finds the branch of a union the author of a value most likely meant, so that only its complaints are told.</summary>
internal static class BestBranch
{
    public static Outcome Of(Frame frame, string keyword, IReadOnlyList<Outcome> branches)
    {
        var ofKind = branches.Where(b => !HasWrongKind(frame, b)).ToList();
        if (ofKind.Count == 0)
            return Summary(frame, keyword, Types(frame, branches));
        if (ofKind.Count == 1)
            return ofKind[0];

        var tagged = ofKind.Where(b => WrongTag(frame, b) is null).ToList();
        if (tagged.Count == 0 && SharedTag(frame, ofKind) is { } tag)
            return tag(keyword);

        return (tagged.Count > 0 ? tagged : ofKind).MinBy(b => b.Findings.Count)!;
    }

    private static bool HasWrongKind(Frame frame, Outcome branch) =>
        branch.Findings.Any(f => f.Types is not null && f.At == frame.InstancePointer);

    /// <summary>A tag is a direct member with one allowed value; a value with a closed list of its own is its own tag.</summary>
    private static Finding? WrongTag(Frame frame, Outcome branch) =>
        branch.Findings.FirstOrDefault(f =>
            f.At == frame.InstancePointer ? f.Values is not null : f.Values is { Count: 1 } && IsMemberOf(f.At, frame.InstancePointer)
        );

    private static bool IsMemberOf(string pointer, string parent) =>
        pointer.StartsWith(parent + "/", StringComparison.Ordinal) && pointer.IndexOf('/', parent.Length + 1) < 0;

    /// <summary>Where every branch stumbles over the same member, its allowed values are those of all branches together.</summary>
    private static Func<string, Outcome>? SharedTag(Frame frame, List<Outcome> branches)
    {
        var tags = branches.Select(b => WrongTag(frame, b)!).ToList();
        var at = tags[0].At;
        if (tags.Exists(t => t.At != at))
            return null;
        return keyword =>
        {
            var values = tags.SelectMany(t => t.Values!).Distinct(JsonValueComparer.Instance).ToList();
            var found = JsonPointer.Find(frame.Instance, at[frame.InstancePointer.Length..]) ?? JValue.CreateNull();
            var message = $"must be {Wording.Choice(values.Select(Wording.Value))}, but is {Wording.Value(found)}";
            return One(frame.Finding(keyword, message, at) with { Values = values });
        };
    }

    private static List<string> Types(Frame frame, IReadOnlyList<Outcome> branches) =>
        [
            .. branches
                .SelectMany(b => b.Findings)
                .Where(f => f.Types is not null && f.At == frame.InstancePointer)
                .SelectMany(f => f.Types!)
                .Distinct(StringComparer.Ordinal),
        ];

    private static Outcome Summary(Frame frame, string keyword, List<string> types)
    {
        var message =
            types.Count == 0
                ? "fits none of the forms allowed here"
                : $"must be {Wording.Choice(types.Select(Wording.Type))}, but is {Wording.Kind(frame.Instance)}";
        return One(frame.Finding(keyword, message, frame.InstancePointer) with { Types = types });
    }

    private static Outcome One(Finding finding)
    {
        var outcome = new Outcome();
        outcome.Add(finding);
        return outcome;
    }
}
