using System.Diagnostics.Metrics;
using ClientGen.Simulator;

namespace ClientGen.Cli.Demo;

/// <summary>A vendor's part of the demo: its simulator, and work sent to it through its client.</summary>
internal abstract class VendorDemo
{
    protected abstract string Vendor { get; }

    public abstract Task<VendorSimulator> StartSimulatorAsync(int port, CancellationToken cancellationToken);

    public async Task<DemoReport> RunAsync(IDemoView view, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var simulator = await StartSimulatorAsync(0, cancellationToken);
        view.Begin(Vendor, simulator.BaseAddress);
        long retries = 0;
        using var listener = CountRetries(count => Interlocked.Add(ref retries, count));
        var steps = new List<DemoStep>();
        await foreach (var step in WorkAsync(simulator, view, cancellationToken))
        {
            steps.Add(step);
            view.Done(step);
        }
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        return new DemoReport(
            Vendor,
            steps,
            Interlocked.Read(ref retries),
            simulator.Counters.BillableStarts,
            simulator.Counters.KeyLeaks,
            seconds
        );
    }

    protected abstract IAsyncEnumerable<DemoStep> WorkAsync(VendorSimulator simulator, IDemoView view, CancellationToken cancellationToken);

    private static MeterListener CountRetries(Action<long> count)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "ClientGen", Name: "clientgen.client.retries" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => count(measurement));
        listener.Start();
        return listener;
    }
}
