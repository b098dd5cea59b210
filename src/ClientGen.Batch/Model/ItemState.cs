namespace ClientGen.Batch;

/// <summary>Where an item stands. <see cref="ItemTransitions"/> says which state may follow which.</summary>
/// <remarks>The numbers are stored in ledgers: they never change.</remarks>
public enum ItemState
{
    /// <summary>Nothing was sent. Nobody works on it.</summary>
    Planned = 0,

    /// <summary>A worker has it, and its price is taken from the budget. Nothing that costs was sent.</summary>
    Reserved = 1,

    /// <summary>The call that costs is about to be sent, or was sent. Without a later note nobody knows which.</summary>
    Sending = 2,

    /// <summary>The vendor has taken the job; <see cref="LedgerEntry.JobToken"/> takes it up.</summary>
    Started = 3,

    /// <summary>The result is there and paid for; <see cref="LedgerEntry.ResultAddress"/> says where until when.</summary>
    Finished = 4,

    /// <summary>The result is whole at its place. The end.</summary>
    Saved = 5,

    /// <summary>It came to nothing; <see cref="LedgerEntry.Reason"/> says why. Tried again only when asked for.</summary>
    Failed = 6,

    /// <summary>The call that costs may or may not have reached the vendor. Bought again only when asked for.</summary>
    Unknown = 7,
}
