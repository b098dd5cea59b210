namespace ClientGen.Batch;

/// <summary>What became of an item in one run.</summary>
public sealed record ItemResult
{
    /// <summary>The item as the ledger has it now.</summary>
    public required LedgerEntry Entry { get; init; }

    /// <summary>Where it stands now.</summary>
    public ItemState State => Entry.State;

    /// <summary>The paths of the files that were saved in this run; empty where none were.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whether this run sent the call that costs, and it was not refused.</summary>
    public bool WasBought { get; init; }

    /// <summary>Why it is not saved, in plain words; <see langword="null"/> where it is.</summary>
    public string? Reason => Entry.State == ItemState.Saved ? null : Entry.Reason;

    /// <summary>What was thrown, where something was.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Whether all members are the same; files are compared one by one, in their order, and what was thrown must be the same
    /// object.</summary>
    /// <param name="other">The other result.</param>
    public bool Equals(ItemResult? other) =>
        other is not null
        && (Entry, WasBought) == (other.Entry, other.WasBought)
        && ReferenceEquals(Fault, other.Fault)
        && Files.SequenceEqual(other.Files, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entry, WasBought, Files.Count);
}
