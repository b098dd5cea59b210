namespace ClientGen.Batch;

/// <summary>What a worker asks for.</summary>
public sealed record LeaseRequest
{
    /// <summary>The worker: a name that no other run has.</summary>
    public required string Worker { get; init; }

    /// <summary>In which state: <see cref="ItemState.Planned"/> (they become <see cref="ItemState.Reserved"/>),
    /// <see cref="ItemState.Started"/>, <see cref="ItemState.Finished"/> or <see cref="ItemState.Unknown"/> (they stay so).</summary>
    public required ItemState State { get; init; }

    /// <summary>How many at most. Default 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For how long without a heartbeat. Default 1 minute.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many purchases the whole ledger may come to; <see langword="null"/> for any number.</summary>
    public long? Budget { get; init; }
}

/// <summary>What a worker got.</summary>
/// <param name="Entries">The items, leased.</param>
/// <param name="IsBudgetReached">Whether the next item would have gone over the budget.</param>
public sealed record Leases(IReadOnlyList<LedgerEntry> Entries, bool IsBudgetReached)
{
    /// <summary>Whether the items are the same, one by one in their order, and the budget is reached in both or in neither.</summary>
    /// <param name="other">The other leases.</param>
    public bool Equals(Leases? other) =>
        other is not null && IsBudgetReached == other.IsBudgetReached && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entries.Count, IsBudgetReached);
}
