using System.Globalization;
using System.Text;
using ClientGen.Batch;
using ClientGen.Simulator;

namespace ClientGen.Cli.Tests.Batches.Machines;

/// <summary>What one round came to.</summary>
internal sealed class MachineTally(string vendor, int processes)
{
    public int Kills { get; set; }

    public int Stops { get; set; }

    public int Cuts { get; set; }

    public long Budget { get; set; }

    /// <summary>What was taken from the budget when all had stopped at it.</summary>
    public long Spent { get; set; }

    /// <summary>What the vendor had sold by then.</summary>
    public int BoughtInBudget { get; set; }

    public long Photos { get; private set; }

    public int Bought { get; private set; }

    public long Saved { get; private set; }

    public long Unknown { get; private set; }

    public int Twice { get; private set; }

    /// <summary>The most API calls in any ten seconds.</summary>
    public int MostInTenSeconds { get; private set; }

    public void Ended(LedgerCounts counts, IReadOnlyDictionary<string, int> bought, IEnumerable<ReceivedRequest> requests)
    {
        (Photos, Saved, Unknown) = (counts.Total, counts.Of(ItemState.Saved), counts.Of(ItemState.Unknown));
        (Bought, Twice) = (bought.Values.Sum(), bought.Values.Sum(times => times - 1));
        var times = requests.Where(request => !request.OnFileHost).Select(request => request.At).Order().ToList();
        for (var (first, last) = (0, 0); last < times.Count; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromSeconds(10))
                first++;
            MostInTenSeconds = Math.Max(MostInTenSeconds, last - first + 1);
        }
    }

    public static string Table(IEnumerable<MachineTally> tallies)
    {
        var text = new StringBuilder();
        text.Append(
            "| vendor | processes | killed | stopped | cut | photos | bought | saved | unknown "
                + "| bought twice | spent of budget | calls in 10 s |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var one in tallies)
            text.Append(CultureInfo.InvariantCulture, $"{one.Row}\n");
        return text.ToString();
    }

    private string Row =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {vendor} | {processes} | {Kills} | {Stops} | {Cuts} | {Photos} | {Bought} | {Saved} | {Unknown} "
                + $"| {Twice} | {Spent} of {Budget} | {MostInTenSeconds} |"
        );
}
