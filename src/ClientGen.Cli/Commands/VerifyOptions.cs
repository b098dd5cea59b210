namespace ClientGen.Cli.Commands;

/// <summary>What <c>clientgen verify</c> was asked.</summary>
internal sealed class VerifyOptions
{
    /// <summary>The document: a file, or <c>revision:path</c> in git.</summary>
    public required string Spec { get; init; }

    /// <summary>Recorded traffic, HTTP Archive files.</summary>
    public required IReadOnlyList<string> Traffic { get; init; }

    /// <summary>Whether to write JSON instead of text. Default false.</summary>
    public bool Json { get; init; }

    /// <summary>Whether findings fail the command. Default true.</summary>
    public bool FailOnFindings { get; init; } = true;

    /// <summary>Whether members beyond those that an open schema lists fail the command too. Default false.</summary>
    public bool Strict { get; init; }

    /// <summary>What was seen before this day does not fail the command. Default: everything counts.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The file for an overlay with the members that the document lacks. Default: none is written.</summary>
    public string? DraftFile { get; init; }

    /// <summary>The file of accepted findings. Default: none.</summary>
    public string? AcceptedFile { get; init; }

    /// <summary>Whether accepted findings that this traffic does not show are told. Default true.</summary>
    public bool TellUnused { get; init; } = true;

    /// <summary>Corrects the document before traffic is held against it, and tells what to warn of. Default: it stays as it is.</summary>
    public Func<Spec, Action<string>, Spec> Correct { get; init; } = (spec, _) => spec;

    /// <summary>The clock that entries expire by. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A file to write to. Default: the command's output.</summary>
    public string? OutputFile { get; init; }
}
