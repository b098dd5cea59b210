namespace ClientGen.ContractDiff.Commands;

/// <summary>What <c>clientgen verify</c> was asked.</summary>
public sealed class VerifyOptions
{
    /// <summary>The document: a file, or <c>revision:path</c> in git.</summary>
    public required string Spec { get; init; }

    /// <summary>Recorded traffic, HTTP Archive files.</summary>
    public required IReadOnlyList<string> Traffic { get; init; }

    /// <summary>Whether to write JSON instead of text. Default false.</summary>
    public bool Json { get; init; }

    /// <summary>Whether findings fail the command. Default true.</summary>
    public bool FailOnFindings { get; init; } = true;

    /// <summary>A file to write to. Default: the command's output.</summary>
    public string? OutputFile { get; init; }
}
