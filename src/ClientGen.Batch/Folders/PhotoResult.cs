namespace ClientGen.Batch;

/// <summary>What became of a photo of a folder.</summary>
/// <param name="Source">Its path under the folder as it was given; of several exposures that of the first.</param>
/// <param name="State">Where it stands; <see cref="ItemState.Failed"/> also where the file could not be taken.</param>
/// <param name="Reason">Why it is not saved, in plain words; <see langword="null"/> where it is.</param>
public sealed record PhotoResult(string Source, ItemState State, string? Reason)
{
    /// <summary>Whether the result is whole at its place.</summary>
    public bool IsSaved => State == ItemState.Saved;

    /// <summary>The paths of the files that were saved in this run; empty where none were.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whether this run bought it.</summary>
    public bool WasBought { get; init; }

    /// <summary>What was thrown, where something was.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Whether all members are the same; files are compared one by one, in their order, and what was thrown must be the same
    /// object.</summary>
    /// <param name="other">The other result.</param>
    public bool Equals(PhotoResult? other) =>
        other is not null
        && (Source, State, Reason, WasBought) == (other.Source, other.State, other.Reason, other.WasBought)
        && ReferenceEquals(Fault, other.Fault)
        && Files.SequenceEqual(other.Files, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, State, Reason, WasBought);

    /// <summary>The photo, and where it stands: <c>photos/1.jpg: saved</c>.</summary>
    public override string ToString() => $"{Source}: {State.ToString().ToLowerInvariant()}{(Reason is null ? "" : ", ")}{Reason}";
}
