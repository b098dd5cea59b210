namespace ClientGen.Drill.Tests.Running;

/// <summary>What came of a change.</summary>
internal enum Result
{
    /// <summary>As it should be: more of the API, or another way to write it, builds with a small diff; a break is told with its place, and
    /// a mend works in one round.</summary>
    Boring,

    /// <summary>An addition stops the build for a decision that no rule can make, and the answer that is ready works.</summary>
    Asks,

    /// <summary>A harmless change stops the build; a mend works in one round.</summary>
    Stops,

    /// <summary>A harmless change brings more lines of C# than it should.</summary>
    Noisy,

    /// <summary>It builds, and something still says what was, or what is new is not there.</summary>
    Stale,

    /// <summary>A break that neither the build nor diff nor update tells.</summary>
    Silent,

    /// <summary>A stop that does not say where.</summary>
    Unplaced,

    /// <summary>No mend works in one round.</summary>
    Stuck,
}
