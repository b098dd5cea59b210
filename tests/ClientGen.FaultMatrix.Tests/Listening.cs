using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Keeps whatever is told to the outside: logs, spans, tags of measurements, exceptions.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Listening()
    {
        _activities = new ActivityListener
        {
            // Servers of this process have spans of their own; they are not what is looked at.
            ShouldListenTo = source => source.Name == "ClientGen" || source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                var events = activity.Events.Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}");
                Told(
                    activity.Source.Name == "ClientGen" ? "span" : "runtime's span",
                    $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
                        + $"{string.Join(' ', events)} {activity.StatusDescription}"
                );
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Told(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Told(instrument, tags));
        _meters.Start();
    }

    public CapturingLoggerFactory Logs { get; } = new();

    /// <summary>All of it.</summary>
    public IEnumerable<string> Everything =>
        Logs.Entries.Select(entry => $"log {entry.Category} {entry.Text} {string.Join(' ', entry.Values)} {entry.Exception}").Concat(_told);

    public void Told(Exception? thrown)
    {
        for (var fault = thrown; fault is not null; fault = fault.InnerException)
        {
            Told(
                "exception",
                $"{fault.Message} "
                    + $"{string.Join(' ', fault.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"))} {fault}"
            );
        }
    }

    public void Told(string kind, string text) => _told.Enqueue($"{kind} {text}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Logs.Dispose();
    }

    private void Told(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (instrument.Meter.Name == "ClientGen" || instrument.Meter.Name.StartsWith("System.Net", StringComparison.Ordinal))
            Told("measurement", $"{instrument.Name} {string.Join(' ', tags.ToArray())}");
    }
}
