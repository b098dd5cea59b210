using ClientGen.Cli.Updating.Building;
using ClientGen.Cli.Updating.Decisions;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.Cli.Updating;

/// <summary>What an update did, or would do: for the terminal and for the pull request.</summary>
internal sealed record UpdateReport
{
    public required string Vendor { get; init; }

    /// <summary>Files that changed, or would, with how many lines.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What is to be said of the sources.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The comparison of the two documents.</summary>
    public required DiffReport Diff { get; init; }

    /// <summary>Decisions taken and open.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What the generator refuses.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>How the build ended; null where none was run.</summary>
    public BuildResult? Build { get; init; }

    /// <summary>Breaks of hand-written code: place, and what became of the name.</summary>
    public IReadOnlyList<string> Breaks { get; init; } = [];

    /// <summary>What people must do by hand before the client is as safe as before.</summary>
    public IReadOnlyList<string> ByHand { get; init; } = [];

    /// <summary>Texts that still say an old name.</summary>
    public IReadOnlyList<string> Stale { get; init; } = [];

    /// <summary>Snapshots and pages that will change.</summary>
    public IReadOnlyList<string> Snapshots { get; init; } = [];

    /// <summary>How it ended, in one sentence.</summary>
    public string End { get; init; } = "";

    /// <summary>Whether something is left for people.</summary>
    public bool IsOpen => Answers.Open.Count + Refusals.Count + Breaks.Count + ByHand.Count > 0 || Build is { Succeeded: false };
}
