namespace ClientGen.Batch;

/// <summary>How photos become items.</summary>
public sealed class PlannerOptions
{
    /// <summary>The vendor's request as JSON, without the image itself. Default <c>{}</c>.</summary>
    public string Request { get; init; } = "{}";

    /// <summary>The folder that <c>{folder}</c> of <see cref="NamePattern"/> is told from; <see langword="null"/> for none.</summary>
    public string? SourceFolder { get; init; }

    /// <summary>How many files, in their order and in one folder, make one image. Default 1. More than 1 at Autoenhance only.</summary>
    public int Exposures { get; init; } = 1;

    /// <summary>The path of a result in the target folder: <c>{folder}</c> is the source's folder, <c>{name}</c> its name without
    /// extension,
    /// <c>{ext}</c> the result's extension with its dot, <c>{number}</c> its number from 1 on. Default
    /// <c>{folder}/{name}{ext}</c>.</summary>
    public string NamePattern { get; init; } = "{folder}/{name}{ext}";

    /// <summary>The largest file that is taken, in bytes; <see langword="null"/> for any. The vendors' own limits are checked before each
    /// purchase, as far as they are published.</summary>
    public long? MaxFileBytes { get; init; }

    /// <summary>Is told of each photo that cannot be planned, and why.</summary>
    public Action<SourceProblem>? Problem { get; init; }
}

/// <summary>A photo that cannot be planned.</summary>
/// <param name="Source">Its path or address.</param>
/// <param name="Reason">Why not, in plain words.</param>
public sealed record SourceProblem(string Source, string Reason);
