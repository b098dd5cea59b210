using System.Diagnostics;

namespace ClientGen.Drill.Tests;

/// <summary>Every change does what the ledger says, and none that was boring is anything else again.</summary>
public sealed class DrillTests
{
    [Fact]
    public void TheLedger_IsWhatTheChangesDo()
    {
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
