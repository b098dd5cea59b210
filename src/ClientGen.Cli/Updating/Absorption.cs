using ClientGen.Cli.Updating.Proposals;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Updating;

/// <summary>Tells what a client that is built anew absorbs: another name on the wire, under the same name in C#.</summary>
/// <param name="renames">What was renamed.</param>
/// <param name="moves">Paths and operations that moved.</param>
/// <param name="names">The names of both clients.</param>
internal sealed class Absorption(IReadOnlyList<Rename> renames, IReadOnlyList<PathMove> moves, SideNames names)
{
    private const string Reason = "absorbed: the name in C# stays";

    // The comparison takes these for something that went and something that came.
    private readonly IReadOnlyList<(string Old, string New)> _pairs =
    [
        .. renames
            .Where(rename => rename.IsUnnoticed && Stays(rename, names))
            .Select(rename => (JsonPointer.Of(rename.Place), JsonPointer.Of(rename.NewPlace))),
        .. moves
            .Where(move => move is { Method: { } method, Confidence: 1 } && Stays(move, method, names))
            .SelectMany(move =>
                new[]
                {
                    (JsonPointer.Of(["paths", move.From]), JsonPointer.Of(["paths", move.To])),
                    (JsonPointer.Of(["paths", move.From, move.Method!]), JsonPointer.Of(["paths", move.To, move.Method!])),
                }
            ),
    ];

    public Finding Of(Finding finding) => IsAbsorbed(finding) ? finding with { Accepted = Reason } : finding;

    private bool IsAbsorbed(Finding finding) =>
        (
            finding is { Confidence: not null, Old: { } old, New: { } now }
            && (finding.CSharp == CSharpLevel.None || IsSame(old.Pointer, now.Pointer))
        )
        || _pairs.Any(pair =>
            (finding.New is null && finding.Old?.Pointer == pair.Old) || (finding.Old is null && finding.New?.Pointer == pair.New)
        );

    private bool IsSame(string before, string after) =>
        (SpecParts.Segments(before), SpecParts.Segments(after)) switch
        {
            (["components", "schemas", _], _) => names.Old.TypeName(before) == names.New.TypeName(after),
            (["paths", .., "name"] old, ["paths", .., "name"] now) => names.Old.ParameterName(JsonPointer.Of(old.SkipLast(1)), "")
                == names.New.ParameterName(JsonPointer.Of(now.SkipLast(1)), "-"),
            _ => false,
        };

    private static bool Stays(PathMove move, string method, SideNames names) =>
        names.Old.MethodName(method, move.From, null) == names.New.MethodName(method, move.To, null);

    private static bool Stays(Rename rename, SideNames names) =>
        names.Old.MemberName(JsonPointer.Of(rename.Place.SkipLast(2)), rename.From)
        == names.New.MemberName(JsonPointer.Of(rename.NewPlace.SkipLast(2)), rename.To);
}
