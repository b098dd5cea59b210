using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ClientGen.Batch;

/// <summary>An item as the ledger has it.</summary>
public sealed record LedgerEntry
{
    /// <summary>The item, with the first of its targets.</summary>
    public required BatchItem Item { get; init; }

    /// <summary>Where it stands.</summary>
    public required ItemState State { get; init; }

    /// <summary>Counts the leases of this item: only the holder of the newest may write.</summary>
    public long Lease { get; init; }

    /// <summary>Who has it; <see langword="null"/> when nobody has.</summary>
    public string? Worker { get; init; }

    /// <summary>Until when; <see langword="null"/> when nobody has it.</summary>
    public DateTimeOffset? LeaseExpires { get; init; }

    /// <summary>The worker that put it down last: it is not given it again.</summary>
    public string? PutDownBy { get; init; }

    /// <summary>What finds it at the vendor before there is a job: a file key or an order's id. It may grant access.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Handle { get; init; }

    /// <summary>Takes the vendor's job up. It may grant access.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? JobToken { get; init; }

    /// <summary>Where the result is. Whoever has the address has the file.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ResultAddress { get; init; }

    /// <summary>Until when the vendor keeps the result, as far as it says.</summary>
    public DateTimeOffset? ResultExpires { get; init; }

    /// <summary>The bytes of the result that was saved.</summary>
    public long? ResultLength { get; init; }

    /// <summary>The SHA-256 of the result that was saved, in lower case hexadecimal digits.</summary>
    public string? ResultHash { get; init; }

    /// <summary>Why it is where it is, in plain words without secrets.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was reserved.</summary>
    public int Attempts { get; init; }

    /// <summary>What it has taken from the budget, in purchases.</summary>
    public long Spent { get; init; }

    /// <summary>When its state was last noted.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The item's id and state. What grants access is in no text.</summary>
    public override string ToString() => $"{Item.Vendor} {Item.Operation} {Item.Id}: {State}";
}
