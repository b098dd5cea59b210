using ClientGen.ContractDiff.CSharp;

namespace ClientGen.Cli.Commands;

/// <summary>What <c>clientgen changelog</c> was asked.</summary>
internal sealed class ChangelogOptions
{
    /// <summary>The document, relative to the working folder.</summary>
    public required string Spec { get; init; }

    /// <summary>A revision range, as in <c>v1..HEAD</c>. Default: the whole history.</summary>
    public string? Range { get; init; }

    /// <summary>Whether to write JSON instead of Markdown. Default false.</summary>
    public bool Json { get; init; }

    /// <summary>A file to write to. Default: the command's output.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Finds the names in the clients generated from a document before and after a commit. Default: plain .NET naming.</summary>
    public Func<Spec, Spec, SideNames> Naming { get; init; } = (_, _) => SideNames.Conventional;

    /// <summary>Where git runs. Default: the current folder.</summary>
    public string? WorkingFolder { get; init; }
}
