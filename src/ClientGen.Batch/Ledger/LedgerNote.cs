namespace ClientGen.Batch;

/// <summary>A step of an item that its worker notes. What is <see langword="null"/> stays as it is in the ledger.</summary>
public sealed record LedgerNote
{
    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The lease that the worker holds.</summary>
    public required long Lease { get; init; }

    /// <summary>The state that the worker believes it in.</summary>
    public required ItemState From { get; init; }

    /// <summary>The state after.</summary>
    public required ItemState To { get; init; }

    /// <summary>What finds it at the vendor before there is a job.</summary>
    public string? Handle { get; init; }

    /// <summary>Takes the job up.</summary>
    public string? JobToken { get; init; }

    /// <summary>Where the result is.</summary>
    public string? ResultAddress { get; init; }

    /// <summary>Until when the vendor keeps it.</summary>
    public DateTimeOffset? ResultExpires { get; init; }

    /// <summary>The bytes of the result that was saved.</summary>
    public long? ResultLength { get; init; }

    /// <summary>The SHA-256 of the result that was saved.</summary>
    public string? ResultHash { get; init; }

    /// <summary>Why, in plain words without secrets. An empty text clears it.</summary>
    public string? Reason { get; init; }

    /// <summary>The targets that are saved now.</summary>
    public IReadOnlyList<string> SavedTargets { get; init; } = [];

    /// <summary>Whether the worker puts it down: its lease ends with this note, and the same worker is not given it again. An item that is
    /// saved, failed or planned is put down in any case.</summary>
    public bool PutDown { get; init; }

    /// <summary>Whether all members are the same; targets are compared one by one, in their order.</summary>
    /// <param name="other">The other note.</param>
    public bool Equals(LedgerNote? other) =>
        other is not null
        && (Item, Lease, From, To, PutDown) == (other.Item, other.Lease, other.From, other.To, other.PutDown)
        && (Handle, JobToken, ResultAddress, Reason) == (other.Handle, other.JobToken, other.ResultAddress, other.Reason)
        && (ResultExpires, ResultLength, ResultHash) == (other.ResultExpires, other.ResultLength, other.ResultHash)
        && SavedTargets.SequenceEqual(other.SavedTargets, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item, Lease, From, To, PutDown);

    /// <summary>The item's id and the step. What grants access is in no text.</summary>
    public override string ToString() => $"{Item}: {From} to {To}, lease {Lease}";
}
