using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClientGen.Batch.Tests;

public sealed class VisibleTests
{
    [Fact]
    public async Task SpansAndMeasurements_HaveTheirNames_AndTellNoSecret()
    {
        await using var rig = await Rig.StartAsync("perfectlyclear");
        var items = await rig.PhotosAsync(2);
        var spans = new ConcurrentBag<Activity>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ClientGen.Batch",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.GetTagItem("clientgen.vendor") as string == "PerfectlyClear")
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(traces);
        var measured = new ConcurrentDictionary<string, int>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ClientGen.Batch")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, _, _) => measured.AddOrUpdate(instrument.Name, 1, (_, n) => n + 1));
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.AddOrUpdate(instrument.Name, 1, (_, n) => n + 1));
        meters.Start();
        await rig.RunAsync(items);
        measured.Keys.ShouldBe(
            ["clientgen.batch.results", "clientgen.batch.purchases", "clientgen.batch.item.duration", "clientgen.batch.ledger.duration"],
            ignoreOrder: true
        );
        spans.Count.ShouldBeGreaterThanOrEqualTo(2);
        spans.ShouldAllBe(span => span.OperationName == "batch correct");
        spans
            .SelectMany(span => span.TagObjects)
            .ShouldAllBe(tag => !$"{tag.Value}".Contains("photo-") && !$"{tag.Value}".Contains("http"));
    }

    [Fact]
    public async Task WhatIsTold_HasNoAddressOfAResult_AndNoToken()
    {
        await using var rig = await Rig.StartAsync("perfectlyclear");
        var items = await rig.PhotosAsync(1);
        var whole = rig.Vendor;
        rig.Vendor = new VendorDouble(whole) { Save = (_, _, _) => throw new IOException("No space left on device") };
        var told = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        var entry = told.Entry;
        entry.ResultAddress.ShouldNotBeNullOrEmpty();
        foreach (var secret in new[] { entry.ResultAddress!, entry.JobToken!, entry.Handle! })
            told.Reason!.ShouldNotContain(secret);
        $"{told}".ShouldNotContain(entry.ResultAddress!);
        $"{told}".ShouldNotContain(entry.JobToken!);
    }
}
