using System.Globalization;
using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>What a run has come to so far.</summary>
internal sealed class RunTally(LedgerCounts before, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>How many items were to be worked on when it began.</summary>
    public long ToDo { get; } = before.Total - before.Of(ItemState.Saved) - before.Of(ItemState.Failed) - before.Of(ItemState.Unknown);

    public long Done { get; private set; }

    public long Bought { get; private set; }

    public long SavedFiles { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public void Add(ItemResult result)
    {
        Done++;
        Bought += result.WasBought ? 1 : 0;
        SavedFiles += result.Files.Count;
    }

    /// <summary>Such as <c>12 of 40, 3.1 a second, 9 s left, 12 bought</c>.</summary>
    public override string ToString()
    {
        var rate = Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;
        var left = rate > 0 && ToDo > Done ? $", {Length(TimeSpan.FromSeconds((ToDo - Done) / rate))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Done} of {Math.Max(ToDo, Done)}, {rate:0.0} a second{left}, {Bought} bought");
    }

    public static string Length(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds)} s");
}
