using ClientGen.Cli.Updating.Overlays;
using ClientGen.Cli.Updating.Proposals;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>What the decisions are found in.</summary>
/// <param name="Vendor">The vendor's folder.</param>
/// <param name="Before">The old document.</param>
/// <param name="After">The new document.</param>
/// <param name="Overlay">The overlay, with the sure proposals applied.</param>
/// <param name="Moves">Paths that moved.</param>
/// <param name="Renames">What was renamed.</param>
internal sealed record UpdateContext(
    VendorFolder Vendor,
    JObject Before,
    JObject After,
    OverlayText Overlay,
    IReadOnlyList<PathMove> Moves,
    IReadOnlyList<Rename> Renames
)
{
    /// <summary>The text of the new document.</summary>
    public required string AfterText { get; init; }

    /// <summary>The old document with the old overlay applied.</summary>
    public required JObject Known { get; init; }

    /// <summary>Asks the generator for what it refuses.</summary>
    public required Func<OverlayText, IReadOnlyList<Refusal>> Check { get; init; }

    /// <summary>Operations of the new document that no old one became.</summary>
    public IEnumerable<SpecOperation> NewOperations
    {
        get
        {
            var known = SpecParts
                .Operations(Before)
                .Select(old => (Moves.FirstOrDefault(move => move.IsOf(old))?.To ?? old.Path, old.Method))
                .ToHashSet();
            return SpecParts.Operations(After).Where(operation => !known.Contains((operation.Path, operation.Method)));
        }
    }
}
