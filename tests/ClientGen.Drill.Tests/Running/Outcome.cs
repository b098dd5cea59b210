namespace ClientGen.Drill.Tests.Running;

/// <summary>What came of a change, for the ledger.</summary>
/// <param name="Change">The change.</param>
/// <param name="Result">What came of it.</param>
/// <param name="First">The build with the overlay as it is.</param>
/// <param name="Last">The build after the mend that was taken last; the first one where nothing stopped.</param>
/// <param name="Mend">Which mend that was; empty where none was needed.</param>
/// <param name="Lines">How many lines of C# came and went until then.</param>
/// <param name="Update">What <c>clientgen update</c> and <c>clientgen diff</c> say.</param>
/// <param name="Missing">What is stale, in words.</param>
internal sealed record Outcome(
    Change Change,
    Result Result,
    Attempt First,
    Attempt Last,
    string Mend,
    LineCount Lines,
    Update Update,
    IReadOnlyList<string> Missing
);
