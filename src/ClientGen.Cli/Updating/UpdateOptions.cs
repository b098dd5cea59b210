using ClientGen.ContractDiff.Reports;

namespace ClientGen.Cli.Updating;

/// <summary>What was asked of <c>clientgen update</c>.</summary>
internal sealed record UpdateOptions
{
    /// <summary>The vendor's folder under <c>specs</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>Documents, pages, fragments, or folders of them, in any order.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    /// <summary>The root of the checkout.</summary>
    public required string Root { get; init; }

    /// <summary>Whether nothing may be written into the checkout.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether each safe default is agreed to.</summary>
    public bool AcceptSafe { get; init; }

    /// <summary>A file of answers, or null.</summary>
    public string? DecisionsFile { get; init; }

    /// <summary>Where a file of answers to fill in goes, or null.</summary>
    public string? WriteDecisions { get; init; }

    /// <summary>Where the report goes beside the terminal, or null.</summary>
    public string? ReportFile { get; init; }

    /// <summary>Which findings fail the command; null: breaks on the wire that are not absorbed, and source breaks.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>Whether edits that are not committed are updated on top of.</summary>
    public bool Force { get; init; }

    /// <summary>Whether the vendor's client is built afterwards.</summary>
    public bool Build { get; init; } = true;

    /// <summary>The day to record as imported; null for today, or the recorded day when nothing changed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The clock for that day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
