using ClientGen.ContractDiff.Accepting;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Commands;

/// <summary>What <c>clientgen diff</c> was asked.</summary>
internal sealed class DiffOptions
{
    /// <summary>The old document: a file, or <c>revision:path</c> in git.</summary>
    public required string Old { get; init; }

    /// <summary>The new document: a file, or <c>revision:path</c> in git.</summary>
    public required string New { get; init; }

    /// <summary>The format. Default <see cref="ReportFormat.Text"/>.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>What makes the command fail. Default <see cref="ContractDiff.Reports.FailOn.Wire"/>.</summary>
    public FailOn FailOn { get; init; } = FailOn.Wire;

    /// <summary>The mildest level on the wire to show. Default: the format's own (text and SARIF: info, annotations: warning, the others:
    /// none).</summary>
    public WireLevel? Level { get; init; }

    /// <summary>A file to write the report to. Default: the command's output.</summary>
    public string? OutputFile { get; init; }

    /// <summary>The file of accepted changes. Default: none.</summary>
    public string? AcceptedFile { get; init; }

    /// <summary>Findings to write into that file before it is applied. Default: none.</summary>
    public IReadOnlyList<AcceptedChange> Accept { get; init; } = [];

    /// <summary>A project (.csproj) that uses the client generated from the old document; what its code does not touch does not fail the
    /// command. Default: none.</summary>
    public string? UsageProject { get; init; }

    /// <summary>Whether text is coloured. Default false; the caller knows its terminal.</summary>
    public bool Color { get; init; }

    /// <summary>The columns of the terminal. Default null: lines stay whole.</summary>
    public int? Width { get; init; }

    /// <summary>Whether all clients read values they do not know. Default false.</summary>
    public bool OpenClients { get; init; }

    /// <summary>Whether an optional member that is gone from an object with room for more is a break. Default false: a warning.</summary>
    public bool StrictMembers { get; init; }

    /// <summary>The clock sunsets and expiry dates are measured against. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Finds the names in the clients generated from the old and the new document. Default: plain .NET naming.</summary>
    public Func<Spec, Spec, SideNames> Naming { get; init; } = (_, _) => SideNames.Conventional;

    /// <summary>Compares the generated and compiled clients of both documents and marks the findings. Default: none, nothing is
    /// compiled.</summary>
    public Func<Spec, Spec, SideNames, DiffReport, DiffReport>? Confirm { get; init; }

    /// <summary>Where git runs. Default: the current folder.</summary>
    public string? WorkingFolder { get; init; }
}
