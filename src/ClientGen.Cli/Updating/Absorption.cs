using ClientGen.Cli.Updating.Overlays;
using ClientGen.Cli.Updating.Proposals;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Updating;

/// <summary>Tells what a client that is built anew absorbs: another name on the wire, under the same name in C#.</summary>
internal sealed class Absorption(IReadOnlyList<Rename> renames, SideNames names)
{
    private const string Reason = "absorbed: the name in C# stays";

    private readonly IReadOnlyList<(string Old, string New)> _unnoticed =
    [
        .. renames
            .Where(rename => rename.IsUnnoticed && Stays(rename, names))
            .Select(rename => (Pointer(rename.Place), Pointer(rename.NewPlace))),
    ];

    public Finding Of(Finding finding) => IsAbsorbed(finding) ? finding with { Accepted = Reason } : finding;

    private bool IsAbsorbed(Finding finding) =>
        finding is { Confidence: not null, CSharp: CSharpLevel.None, Accepted: null }
        || _unnoticed.Any(pair =>
            (finding.New is null && finding.Old?.Pointer == pair.Old) || (finding.Old is null && finding.New?.Pointer == pair.New)
        );

    private static bool Stays(Rename rename, SideNames names) =>
        names.Old.MemberName(Pointer(rename.Place.SkipLast(2)), rename.From)
        == names.New.MemberName(Pointer(rename.NewPlace.SkipLast(2)), rename.To);

    private static string Pointer(IEnumerable<string> place) => "#" + string.Concat(place.Select(name => "/" + OverlaySpans.Escape(name)));
}
