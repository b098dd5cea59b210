using System.Globalization;
using System.Text;
using ClientGen.Batch;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>What the kills of one vendor and one kind of ledger came to.</summary>
internal sealed class KillTally(string vendor, string store)
{
    // Where a kill leaves a photo that it interrupted.
    private static readonly ItemState[] InHand = [ItemState.Reserved, ItemState.Sending, ItemState.Started, ItemState.Finished];

    private readonly Dictionary<ItemState, long> _left = [];

    public int Random { get; private set; }

    public int AtSteps { get; private set; }

    public int Kills => Random + AtSteps;

    public long Photos { get; private set; }

    public int Bought { get; private set; }

    public long Saved { get; private set; }

    public long Unknown { get; private set; }

    /// <summary>Purchases beyond one for each photo.</summary>
    public int Twice { get; private set; }

    /// <summary>Counts a kill, and how many photos it left in which state.</summary>
    public void Killed(KillMoment moment, LedgerCounts? left)
    {
        (Random, AtSteps) = moment.IsRandom ? (Random + 1, AtSteps) : (Random, AtSteps + 1);
        foreach (var state in InHand)
            _left[state] = _left.GetValueOrDefault(state) + (left?.Of(state) ?? 0);
    }

    /// <summary>Counts photos that no run has more to do with.</summary>
    public void Ended(LedgerCounts counts, IReadOnlyDictionary<string, int> bought)
    {
        Photos += counts.Total;
        Bought += bought.Values.Sum();
        Twice += bought.Values.Sum(times => times - 1);
        Saved += counts.Of(ItemState.Saved);
        Unknown += counts.Of(ItemState.Unknown);
    }

    public static string Table(IEnumerable<KillTally> tallies)
    {
        var text = new StringBuilder();
        text.Append(
            "| vendor | ledger | kills at random | kills at a step | photos | bought | saved | unknown | bought twice | killed in hand |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var one in tallies)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Names} | {one.Random} | {one.AtSteps} | {one.Photos} | {one.Bought} | {one.Saved} | {one.Unknown} "
                    + $"| {one.Twice} | {one.Left} |\n"
            );
        }
        return text.ToString();
    }

    private string Names => $"{vendor} | {store}";

    private string Left =>
        string.Join(", ", InHand.Select(state => $"{state.ToString().ToLowerInvariant()} {_left.GetValueOrDefault(state)}"));
}
