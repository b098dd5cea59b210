namespace ClientGen.Batch.Tests;

/// <summary>Every order in which few workers, crashes, expiries, cut connections and lost answers can come, over the rules that both
/// ledgers run.</summary>
[Slow("goes through every order of things")]
public sealed class ExplorerTests
{
    [Theory]
    [InlineData(false, 2, 2, 2, 1, 1, 1)]
    [InlineData(true, 2, 2, 2, 1, 1, 1)]
    [InlineData(false, 3, 1, 2, 1, 1, 0)]
    [InlineData(true, 3, 1, 1, 1, 1, 0)]
    public void NoOrderOfThings_BuysTwice_OrLosesAResult(
        bool showsJobs,
        int workers,
        int crashes,
        int expiries,
        int cuts,
        int losses,
        int refusals
    )
    {
        var exploration = new Exploration(new Rules());
        exploration.Run(Start(showsJobs, workers, new(crashes, expiries, cuts, losses, refusals))).ShouldBeNull();
        TestContext.Current.SendDiagnosticMessage($"{exploration.Worlds} worlds");
        exploration.Worlds.ShouldBeGreaterThan(1_000);
    }

    public static TheoryData<string> Broken => [.. Mutants.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Broken))]
    public void AnyOneOfTheRulesBroken_IsFound(string name)
    {
        var mutant = Mutants.All.Single(mutant => mutant.Name == name);
        bool[] vendors = [false, true];
        vendors.Select(shows => new Exploration(mutant).Run(Start(shows, 2, new(1, 1, 1, 1, 1)))).ShouldContain(story => story != null);
    }

    private static World Start(bool showsJobs, int workers, Faults faults) =>
        new(
            new LedgerEntry { Item = Plans.Item(1), State = ItemState.Planned },
            new Worker('A'),
            new Worker('B'),
            workers > 2 ? new Worker('C') : null,
            new Vendor(0, showsJobs),
            faults
        );
}
