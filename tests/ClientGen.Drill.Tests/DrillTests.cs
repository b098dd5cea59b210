using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests;

/// <summary>Every change does what the ledger says, and none that was boring is anything else again.</summary>
public sealed class DrillTests
{
    /// <summary>Which changes are run: a pattern for their names, or <c>all</c>. Every third unless it is said: each kind of change is
    /// among them, and a run of all takes the processors for minutes.</summary>
    private const string Only = "CLIENTGEN_DRILL";

    private const int Step = 3;

    [Fact]
    public void TheLedger_IsWhatTheChangesDo()
    {
        var asked = Environment.GetEnvironmentVariable(Only) ?? "";
        if (asked != "all" && !Approval.IsGiven)
        {
            SomeRows_AreWhatTheChangesDo(
                asked.Length > 0
                    ? Catalogue.All.Where(change => Regex.IsMatch($"{change.Vendor}: {change.Name}", asked, RegexOptions.IgnoreCase))
                    : Catalogue.All.Where((_, index) => index % Step == 0)
            );
            return;
        }
        var watch = Stopwatch.StartNew();
        var outcomes = DrillRun.Run(Catalogue.All);
        DrillLog.Write(outcomes, watch.Elapsed);

        var page = Repository.At(DrillPage.Path);
        var now = outcomes.ToDictionary(outcome => (outcome.Change.Vendor, outcome.Change.Name), outcome => outcome.Result);
        var lost = (File.Exists(page) ? DrillPage.Boring(File.ReadAllText(page)) : [])
            .Where(change => now.TryGetValue(change, out var result) && result != Result.Boring)
            .Select(change => $"{change.Vendor}: {change.Name}: {now[change]}");
        // Asked before the page is written, so that accepting it takes nothing back.
        lost.ShouldBeEmpty("these changes were boring; see artifacts/drill.txt");
        Page.Match(DrillPage.Path, DrillPage.Write(outcomes));
    }

    private static void SomeRows_AreWhatTheChangesDo(IEnumerable<Change> changes)
    {
        var watch = Stopwatch.StartNew();
        var outcomes = DrillRun.Run([.. changes]);
        DrillLog.Write(outcomes, watch.Elapsed);
        outcomes.ShouldNotBeEmpty();
        var page = File.ReadAllText(Repository.At(DrillPage.Path));
        outcomes.Select(DrillPage.Row).Where(row => !page.Contains(row, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void TheClientsOfToday_Build()
    {
        foreach (var vendor in VendorCode.All.Values.Select(vendor => vendor.Value))
        {
            vendor.Today.Errors.ShouldBeEmpty();
            vendor.Compile(vendor.Today, []).ShouldBeEmpty();
        }
    }

    [Fact]
    public void EveryChange_ChangesSomething()
    {
        Catalogue.All.Select(change => (change.Vendor, change.Name)).Distinct().Count().ShouldBe(Catalogue.All.Count);
        Catalogue
            .All.Where(change =>
            {
                var before = JObject.Parse(VendorCode.All[change.Vendor].Value.DocumentText);
                return change.Apply(before).Text() == before.Text();
            })
            .Select(change => change.Name)
            .ShouldBeEmpty();
    }
}
