using System.Globalization;
using System.Text;
using ClientGen.Batch;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>What the kills of one vendor came to.</summary>
internal sealed class KillTally(string vendor)
{
    private static readonly ItemState[] States =
    [
        ItemState.Planned,
        ItemState.Reserved,
        ItemState.Sending,
        ItemState.Started,
        ItemState.Finished,
        ItemState.Saved,
        ItemState.Unknown,
    ];

    private readonly Dictionary<ItemState, int> _left = [];

    public int Kills { get; private set; }

    public int Items { get; private set; }

    public int Bought { get; private set; }

    public int Saved { get; private set; }

    public int Unknown { get; private set; }

    /// <summary>Purchases beyond one for each item.</summary>
    public int Twice { get; private set; }

    /// <summary>Counts a kill, by where it left the item.</summary>
    public void Killed(LedgerCounts? left)
    {
        Kills++;
        var state = left?.ByState.Where(pair => pair.Value > 0).Select(pair => pair.Key).FirstOrDefault() ?? ItemState.Planned;
        _left[state] = _left.GetValueOrDefault(state) + 1;
    }

    /// <summary>Counts an item that no run has more to do with.</summary>
    public void Ended(LedgerCounts counts, int bought)
    {
        Items++;
        Bought += bought;
        Twice += Math.Max(0, bought - 1);
        Saved += (int)counts.Of(ItemState.Saved);
        Unknown += (int)counts.Of(ItemState.Unknown);
    }

    public static string Table(IEnumerable<KillTally> tallies)
    {
        var text = new StringBuilder();
        text.Append(
            "| vendor | kills | photos | bought | saved | unknown | bought twice | the kill left the photo "
                + "|\n|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var one in tallies)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Vendor} | {one.Kills} | {one.Items} | {one.Bought} | {one.Saved} | {one.Unknown} | {one.Twice} | {one.Left} |\n"
            );
        return text.ToString();
    }

    private string Vendor => vendor;

    private string Left =>
        string.Join(", ", States.Where(_left.ContainsKey).Select(state => $"{state.ToString().ToLowerInvariant()} {_left[state]}"));
}
