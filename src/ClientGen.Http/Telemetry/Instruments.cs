using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClientGen.Http;

/// <summary>The source of traces and metrics; both are named <c>ClientGen</c>.</summary>
internal static class Instruments
{
    public const string Name = "ClientGen";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "http.client.request.duration",
        "s",
        "How long calls take, retries and waiting included."
    );

    public static readonly Histogram<double> Wait = Meter.CreateHistogram<double>(
        "clientgen.client.wait_time",
        "s",
        "How long calls waited for rate limits and between attempts, where they did."
    );

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "clientgen.client.retries",
        "{retry}",
        "How often calls were sent again."
    );
}
