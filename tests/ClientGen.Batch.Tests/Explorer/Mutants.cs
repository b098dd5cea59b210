namespace ClientGen.Batch.Tests;

/// <summary>The rules, each time with one of them broken.</summary>
internal static class Mutants
{
    public static IReadOnlyList<Rules> All { get; } =
    [
        new WithoutFence(),
        new PlansWhatWasSending(),
        new GivesBackWhatWasSending(),
        new RefusesLateNotes(),
        new TakesDoubtForRefusal(),
        new TakesNothingFoundForNothingBought(),
        new SendsWithoutKnowingItsNote(),
        new NeverTakesBack(),
        new KeepsTheLeaseNumber(),
        new LosesTheJob(),
    ];

    private sealed class WithoutFence : Rules
    {
        public override string Name => "a lease that was lost still writes";

        public override LedgerEntry Record(LedgerEntry entry, LedgerNote note, DateTimeOffset now) =>
            base.Record(entry, note with { Lease = entry.Lease }, now);
    }

    private sealed class PlansWhatWasSending : Rules
    {
        public override string Name => "what was sending is planned again when its worker is gone";

        public override LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) =>
            base.Recover(entry, now) is { } row && entry.State == ItemState.Sending
                ? row with
                {
                    State = ItemState.Planned,
                    Spent = 0,
                }
                : base.Recover(entry, now);
    }

    private sealed class GivesBackWhatWasSending : Rules
    {
        public override string Name => "what was sending is given back to the budget when its worker is gone";

        public override LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) =>
            base.Recover(entry, now) is { State: ItemState.Unknown } row ? row with { Spent = 0 } : base.Recover(entry, now);
    }

    private sealed class RefusesLateNotes : Rules
    {
        public override string Name => "a worker that was only slow may not say what it bought";

        public override LedgerEntry Record(LedgerEntry entry, LedgerNote note, DateTimeOffset now) =>
            LedgerRules.IsLate(entry, note) ? throw new LeaseLostException(note.Item, note.Lease) : base.Record(entry, note, now);
    }

    private sealed class TakesDoubtForRefusal : Rules
    {
        public override string Name => "a call whose answer is lost counts as not made";

        public override ItemState WhenInDoubt => ItemState.Planned;
    }

    private sealed class TakesNothingFoundForNothingBought : Rules
    {
        public override string Name => "an unknown item of which the vendor shows nothing is planned again without being asked";

        public override ItemState WhenNothingIsFound => ItemState.Planned;
    }

    private sealed class SendsWithoutKnowingItsNote : Rules
    {
        public override string Name => "a worker sends although it does not know whether its note was written";

        public override bool SendsInDoubt => true;
    }

    private sealed class NeverTakesBack : Rules
    {
        public override string Name => "leases that ran out are not taken back";

        public override LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) => null;
    }

    private sealed class KeepsTheLeaseNumber : Rules
    {
        public override string Name => "the lease number stays the same when it is leased or taken back";

        public override LedgerEntry Lease(LedgerEntry entry, string worker, DateTimeOffset now, TimeSpan duration) =>
            base.Lease(entry, worker, now, duration) with
            {
                Lease = 1,
            };

        public override LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) =>
            base.Recover(entry, now)! is { } row ? row with { Lease = 1 } : null;
    }

    private sealed class LosesTheJob : Rules
    {
        public override string Name => "a job whose worker is gone is planned again";

        public override LedgerEntry? Recover(LedgerEntry entry, DateTimeOffset now) =>
            base.Recover(entry, now) is { State: ItemState.Started } row
                ? row with
                {
                    State = ItemState.Planned,
                }
                : base.Recover(entry, now);
    }
}
