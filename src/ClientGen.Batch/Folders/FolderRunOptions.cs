namespace ClientGen.Batch;

/// <summary>How the photos of a folder are bought.</summary>
public sealed class FolderRunOptions
{
    /// <summary>Which files, as globs such as <c>**/*.jpg</c> or <c>!drafts/**</c>. Default:
    /// <see cref="FolderSource.UsualPatterns"/>.</summary>
    public IReadOnlyCollection<string> Patterns { get; init; } = FolderSource.UsualPatterns;

    /// <summary>How many files, in the order of their names, make one image. Default 1. More than 1 at Autoenhance only.</summary>
    public int Exposures { get; init; } = 1;

    /// <summary>How many photos are worked on at once, at least 1. Default 4. The vendor's limits hold in any case.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many purchases the folder of results may come to, earlier runs included; <see langword="null"/> for any
    /// number.</summary>
    public long? Budget { get; init; }

    /// <summary>Whether photos that failed in an earlier run are tried again. Default <see langword="false"/>.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Whether photos that may have been bought are bought again where the vendor does not show them. They may then be paid for
    /// twice. Default <see langword="false"/>.</summary>
    public bool RetryUnknown { get; init; }

    /// <summary>Whether files that are at the results' places are replaced. Default <see langword="false"/>: their photos fail before
    /// anything is bought.</summary>
    public bool Overwrite { get; init; }
}
