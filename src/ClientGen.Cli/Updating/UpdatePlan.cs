using ClientGen.Cli.Updating.Decisions;
using ClientGen.Cli.Updating.Overlays;
using ClientGen.Cli.Updating.Proposals;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.Cli.Updating;

/// <summary>What a new document asks for: found out before anything is written.</summary>
internal sealed class UpdatePlan
{
    private readonly Comparison _comparison;
    private readonly NewDocument _document;
    private readonly OverlayText _overlay;
    private readonly string _aligned;

    public UpdatePlan(VendorFolder vendor, NewDocument document, Comparison comparison)
    {
        (_comparison, _document) = (comparison, document);
        _overlay = OverlayText.Parse(vendor.Shown(vendor.Overlay), File.ReadAllText(vendor.Overlay));
        var (before, after) = (SpecParts.Parse(document.Before), SpecParts.Parse(document.After));
        var moves = PathMoves.Find(before, after);
        _aligned = Aligned.With(document.Before, after, moves);
        var (report, names) = comparison.Compare(_aligned, _overlay, document.After, _overlay);
        Renames = new RenameFinder(before, after, names, _overlay).Find(report);
        Moves = moves;
        var moved = ProposalDecisions.Moves(moves, before, after, _overlay).ToList();
        var followed = ProposalDecisions.ApplySure(moved, _overlay);
        var idle = comparison
            .Check(document.After, followed)
            .Where(refusal => refusal.Action >= 0)
            .Select(refusal => OverlayTargets.TargetOf(followed.Actions[refusal.Action]))
            .ToList();
        List<Decision> proposals = [.. moved, .. ProposalDecisions.Renames(Renames, after, followed, idle)];
        var context = new UpdateContext(vendor, before, after, ProposalDecisions.ApplySure(proposals, _overlay), moves, Renames)
        {
            AfterText = document.After,
            Known = comparison.Corrected(document.Before, _overlay),
            Check = overlay => comparison.Check(document.After, overlay),
        };
        Decisions = [.. proposals, .. Ask(context)];
    }

    /// <summary>Paths that moved.</summary>
    public IReadOnlyList<PathMove> Moves { get; }

    /// <summary>What was renamed.</summary>
    public IReadOnlyList<Rename> Renames { get; }

    /// <summary>What is asked, proposals first.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>The overlay as it was.</summary>
    public OverlayText Overlay => _overlay;

    /// <summary>The overlay with what was answered; what is open counts as its safe default, where it has one.</summary>
    public OverlayText Answered(Answers answers) =>
        Decisions
            .Select(decision =>
                answers.Taken.FirstOrDefault(answer => answer.Decision == decision)?.Choice ?? decision.Find(decision.Safe ?? "")
            )
            .OfType<Choice>()
            .Aggregate(_overlay, (overlay, choice) => choice.Apply(overlay));

    /// <summary>What the generator refuses with that overlay.</summary>
    public IReadOnlyList<Refusal> Check(OverlayText overlay) => _comparison.Check(_document.After, overlay);

    /// <summary>The comparison with that overlay; what the client absorbs is accepted.</summary>
    public (DiffReport Report, SideNames Names) Compare(OverlayText overlay)
    {
        var (report, names) = _comparison.Compare(_aligned, _overlay, _document.After, overlay);
        var absorption = new Absorption(Renames, Moves, names);
        return (report with { Findings = [.. report.Findings.Select(absorption.Of)] }, names);
    }

    private List<Decision> Ask(UpdateContext context)
    {
        List<Decision> asked = [.. RetireDecisions.Find(context), .. OperationDecisions.Find(context)];
        // What these ask is seen once the answers so far are in.
        var overlay = asked.Where(decision => decision.Safe is not null).Aggregate(context.Overlay, (so, d) => d.Find(d.Safe!)!.Apply(so));
        asked.AddRange(StatusDecisions.Find(context));
        asked.AddRange(SecretDecisions.Find(context));
        var corrected = _comparison.Corrected(_document.After, overlay);
        asked.AddRange(UnwrapDecisions.Find(context with { Overlay = overlay }, corrected));
        asked.AddRange(JobIdDecisions.Find(context, corrected));
        asked.AddRange(AddressDecisions.Find(context.Known, corrected));
        return asked;
    }
}
