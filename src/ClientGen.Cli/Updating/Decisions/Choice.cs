using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>One way to answer a decision.</summary>
/// <param name="Key">What is typed or written for it.</param>
/// <param name="Text">What it means.</param>
internal sealed record Choice(string Key, string Text)
{
    /// <summary>What it does to the overlay; nothing unless set.</summary>
    public Func<OverlayText, OverlayText> Apply { get; init; } = overlay => overlay;

    /// <summary>Overlay actions that it adds, ready to read.</summary>
    public IReadOnlyList<JObject> Snippet { get; init; } = [];

    /// <summary>What is left for people to do in hand-written code; null where nothing is.</summary>
    public string? ByHand { get; init; }

    /// <summary>A choice that adds actions to the overlay.</summary>
    public static Choice Adding(string key, string text, params JObject[] actions) =>
        new(key, text) { Snippet = actions, Apply = overlay => actions.Aggregate(overlay, (so, action) => so.With(action)) };
}
