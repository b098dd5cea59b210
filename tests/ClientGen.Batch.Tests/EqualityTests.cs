namespace ClientGen.Batch.Tests;

public sealed class EqualityTests
{
    private static readonly ItemId Id = Plans.Item(1).Id;

    [Fact]
    public void Records_WithLists_AreTheSame_WhereTheirMembersAre()
    {
        Target("a").ShouldBe(Target("a"));
        Target("a").GetHashCode().ShouldBe(Target("a").GetHashCode());
        Target("a").ShouldNotBe(Target("b"));
        Result("a").ShouldBe(Result("a"));
        Result("a").GetHashCode().ShouldBe(Result("a").GetHashCode());
        Result("a").ShouldNotBe(Result("b"));
        Note("a").ShouldBe(Note("a"));
        Note("a").ShouldNotBe(Note("b"));
        (Note("a") with { Reason = "r" }).ShouldNotBe(Note("a"));
        new Leases([Entry()], false).ShouldBe(new Leases([Entry()], false));
        new Leases([Entry()], false).ShouldNotBe(new Leases([], false));
    }

    private static LedgerTarget Target(string source) => new(Id, "1.jpg", [source], IsSaved: true);

    private static ItemResult Result(string file) => new() { Entry = Entry(), Files = [file] };

    private static LedgerNote Note(string saved) =>
        new()
        {
            Item = Id,
            Lease = 1,
            From = ItemState.Finished,
            To = ItemState.Saved,
            SavedTargets = [saved],
        };

    private static LedgerEntry Entry() =>
        new()
        {
            Item = Plans.Item(1),
            State = ItemState.Saved,
            UpdatedAt = DateTimeOffset.UnixEpoch,
        };
}
