using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClientGen.Batch;

/// <summary>The source of traces and metrics of runs; both are named <c>ClientGen.Batch</c>. No path, address or id is in them.</summary>
internal static class BatchTelemetry
{
    public const string Name = "ClientGen.Batch";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Results = Meter.CreateCounter<long>(
        "clientgen.batch.results",
        "{item}",
        "Items that were put down, by the state they are in."
    );

    private static readonly Counter<long> Purchases = Meter.CreateCounter<long>(
        "clientgen.batch.purchases",
        "{purchase}",
        "Calls that cost, as far as they were not refused."
    );

    private static readonly Histogram<double> ItemDuration = Meter.CreateHistogram<double>(
        "clientgen.batch.item.duration",
        "s",
        "How long an item was worked on in one run."
    );

    private static readonly Histogram<double> LedgerDuration = Meter.CreateHistogram<double>(
        "clientgen.batch.ledger.duration",
        "s",
        "How long a note in the ledger took."
    );

    public static Activity? Start(BatchItem item)
    {
        var activity = Activities.StartActivity($"batch {item.Operation}", ActivityKind.Internal);
        activity?.SetTag("clientgen.vendor", item.Vendor);
        activity?.SetTag("clientgen.batch.operation", item.Operation);
        return activity;
    }

    public static void Ended(Activity? activity, ItemResult result, TimeSpan took)
    {
        activity?.SetTag("clientgen.batch.state", result.State.ToString());
        if (result.State is ItemState.Failed or ItemState.Unknown)
            activity?.SetStatus(ActivityStatusCode.Error, result.Fault?.GetType().Name);
        Results.Add(1, Vendor(result), new("clientgen.batch.state", result.State.ToString()));
        ItemDuration.Record(took.TotalSeconds, Vendor(result));
        if (result.WasBought)
            Purchases.Add(1, Vendor(result));
    }

    public static void Noted(TimeSpan took) => LedgerDuration.Record(took.TotalSeconds);

    private static KeyValuePair<string, object?> Vendor(ItemResult result) => new("clientgen.vendor", result.Entry.Item.Vendor);
}
