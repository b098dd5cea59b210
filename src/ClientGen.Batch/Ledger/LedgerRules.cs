namespace ClientGen.Batch;

/// <summary>What a lease, a note and the end of a lease make of an item. Nothing here reads or writes: every store locks the row, asks
/// these rules and writes what they answer in the same transaction, so that what is checked of them holds in each store.</summary>
public static class LedgerRules
{
    /// <summary>Whether a worker may lease an item.</summary>
    /// <param name="entry">The item as it is.</param>
    /// <param name="worker">Who asks.</param>
    /// <param name="state">In which state it is wanted.</param>
    public static bool CanLease(LedgerEntry entry, string worker, ItemState state)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.State == state && entry.Worker is null && entry.PutDownBy != worker && IsLeasable(state);
    }

    /// <summary>Whether items of a state are given to workers.</summary>
    /// <param name="state">The state.</param>
    public static bool IsLeasable(ItemState state) =>
        state is ItemState.Planned or ItemState.Started or ItemState.Finished or ItemState.Unknown;

    /// <summary>The item once a worker has it: under a new lease number, and reserved where it was planned.</summary>
    /// <param name="entry">The item as it is; <see cref="CanLease"/> holds for it.</param>
    /// <param name="worker">Who gets it.</param>
    /// <param name="now">The ledger's time.</param>
    /// <param name="duration">For how long without a heartbeat.</param>
    public static LedgerEntry Lease(LedgerEntry entry, string worker, DateTimeOffset now, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var reserves = entry.State == ItemState.Planned;
        var leased = reserves ? Step(entry, ItemState.Reserved, now) : entry;
        return leased with
        {
            Lease = entry.Lease + 1,
            Worker = worker,
            LeaseExpires = now + duration,
            PutDownBy = null,
            Attempts = entry.Attempts + (reserves ? 1 : 0),
        };
    }

    /// <summary>The item after a note.</summary>
    /// <param name="entry">The item as it is.</param>
    /// <param name="note">The note.</param>
    /// <param name="now">The ledger's time.</param>
    /// <exception cref="InvalidTransitionException">The step is not allowed.</exception>
    /// <exception cref="LeaseLostException">The note's lease is not the newest, the item is in another state, or the call that costs would
    /// be sent under a lease that ran out.</exception>
    public static LedgerEntry Record(LedgerEntry entry, LedgerNote note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(note);
        _ = ItemTransitions.EffectOf(note.From, note.To);
        if (IsLate(entry, note))
            return Noted(Step(entry with { State = ItemState.Sending }, note.To, now), note);

        if (entry.Lease != note.Lease || entry.Worker is null || entry.State != note.From)
            throw new LeaseLostException(note.Item, note.Lease);
        if (note.To == ItemState.Sending && entry.LeaseExpires <= now)
            throw new LeaseLostException(note.Item, note.Lease);

        var noted = Noted(Step(entry, note.To, now), note);
        return note.PutDown ? noted with { Worker = null, LeaseExpires = null, PutDownBy = entry.Worker }
            : IsPutDown(note.To) ? noted with { Worker = null, LeaseExpires = null }
            : noted;
    }

    /// <summary>Whether a note tells what became of a call whose worker was given up: its lease was taken back while it was sending, and
    /// nobody has had the item since.</summary>
    /// <param name="entry">The item as it is.</param>
    /// <param name="note">The note.</param>
    /// <remarks>Such a worker was only slow, and what it knows is worth the price of the call: the note is taken as if it had come in time,
    /// but the lease is not given back. It can't lead to a purchase, for the step is one that ends sending.</remarks>
    public static bool IsLate(LedgerEntry entry, LedgerNote note)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(note);
        return note.From == ItemState.Sending && entry.State == ItemState.Unknown && entry.Worker is null && entry.Lease == note.Lease + 1;
    }

    /// <summary>The item after its lease is taken back; <see langword="null"/> where there is none that ran out.</summary>
    /// <param name="entry">The item as it is.</param>
    /// <param name="now">The ledger's time.</param>
    public static LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Worker is null || entry.LeaseExpires > now)
            return null;

        var left = ItemTransitions.WhenAbandoned(entry.State) is { } state ? Step(entry, state, now) : entry;
        return left with
        {
            Lease = entry.Lease + 1,
            Worker = null,
            LeaseExpires = null,
            PutDownBy = null,
            Reason = left.State == ItemState.Unknown && entry.State != ItemState.Unknown ? AbandonedWhileSending : entry.Reason,
        };
    }

    /// <summary>The item planned again, without what was known of the job that failed; <see langword="null"/> where it has not
    /// failed.</summary>
    /// <param name="entry">The item as it is.</param>
    /// <param name="now">The ledger's time.</param>
    public static LedgerEntry? RetryFailed(LedgerEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.State != ItemState.Failed || entry.Worker is not null)
            return null;
        return Step(entry, ItemState.Planned, now) with
        {
            Handle = null,
            JobToken = null,
            ResultAddress = null,
            ResultExpires = null,
            PutDownBy = null,
        };
    }

    /// <summary>The reason of an item whose worker was gone while it was sending.</summary>
    public const string AbandonedWhileSending =
        "The run ended while the call that costs was under way: it is not known whether it reached the vendor.";

    private static bool IsPutDown(ItemState state) => state is ItemState.Planned or ItemState.Saved or ItemState.Failed;

    private static LedgerEntry Step(LedgerEntry entry, ItemState to, DateTimeOffset now)
    {
        var spent = ItemTransitions.EffectOf(entry.State, to) switch
        {
            SpendEffect.Take => entry.Spent + entry.Item.Price,
            SpendEffect.GiveBack => entry.Spent - entry.Item.Price,
            _ => entry.Spent,
        };
        return entry with { State = to, Spent = spent, UpdatedAt = now };
    }

    private static LedgerEntry Noted(LedgerEntry entry, LedgerNote note) =>
        entry with
        {
            Handle = note.Handle ?? entry.Handle,
            JobToken = note.JobToken ?? entry.JobToken,
            ResultAddress = note.ResultAddress ?? entry.ResultAddress,
            ResultExpires = note.ResultExpires ?? entry.ResultExpires,
            ResultLength = note.ResultLength ?? entry.ResultLength,
            ResultHash = note.ResultHash ?? entry.ResultHash,
            Reason =
                note.Reason is null ? entry.Reason
                : note.Reason.Length == 0 ? null
                : note.Reason,
        };
}
