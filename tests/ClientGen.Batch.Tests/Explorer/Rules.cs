namespace ClientGen.Batch.Tests;

/// <summary>The rules that are explored: the real ones, which a mutant overrides in one point.</summary>
internal class Rules
{
    public virtual string Name => "as they are";

    public virtual bool CanLease(LedgerEntry entry, string worker, ItemState state) => LedgerRules.CanLease(entry, worker, state);

    public virtual LedgerEntry Lease(LedgerEntry entry, string worker, DateTimeOffset now, TimeSpan duration) =>
        LedgerRules.Lease(entry, worker, now, duration);

    public virtual LedgerEntry Record(LedgerEntry entry, LedgerNote note, DateTimeOffset now) => LedgerRules.Record(entry, note, now);

    public virtual LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) => LedgerRules.Recover(entry, now);

    /// <summary>What a worker notes of a call whose outcome it does not know.</summary>
    public virtual ItemState WhenInDoubt => ItemState.Unknown;

    /// <summary>What a worker notes when the vendor shows nothing of an unknown item.</summary>
    public virtual ItemState WhenNothingIsFound => ItemState.Unknown;

    /// <summary>Whether a worker sends where it does not know whether its note of that was written.</summary>
    public virtual bool SendsInDoubt => false;

    public override string ToString() => Name;
}
