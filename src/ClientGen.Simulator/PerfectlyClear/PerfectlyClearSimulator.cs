using ClientGen.Simulator.PerfectlyClear;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator;

/// <summary>
/// Perfectly Clear on a loopback port: uploads, corrections and presets, validated against <c>specs/perfectlyclear/openapi.json</c>.
/// No picture is made: a result is filler of the input's length and of the format asked for. A file whose first 4 KB hold the text
/// <c>simulate:failed</c> or <c>simulate:rejected</c> ends so. Each start of a correction is counted as billable, repeats of the same one
/// too.
/// A repeat of the same settings finds its result in the cache, and is done at once.
/// A finished job's status that is read without <c>noRedirect=true</c> is answered with 302 to the file.
/// </summary>
public sealed class PerfectlyClearSimulator : VendorSimulator
{
    private readonly SpecDocument _document = SpecDocument.Load("perfectlyclear");
    private readonly PerfectlyClearVendor _vendor;
    private readonly PerfectlyClearState _state;

    private PerfectlyClearSimulator(PerfectlyClearSimulatorOptions options)
        : base(options)
    {
        _state = new PerfectlyClearState(options, Files, Uploads, () => BaseAddress);
        _vendor = new PerfectlyClearVendor(options, _state);
    }

    /// <summary>The webhooks sent so far, with what the receiver answered; a copy.</summary>
    public IReadOnlyList<PerfectlyClearWebhookDelivery> Webhooks => _state.Webhooks.Deliveries;

    internal IEnumerable<string> Operations => _vendor.Operations;

    /// <summary>Starts listening on 127.0.0.1.</summary>
    /// <param name="options">How to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">A port asked for is taken.</exception>
    public static async Task<PerfectlyClearSimulator> StartAsync(
        PerfectlyClearSimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new PerfectlyClearSimulatorOptions();
        var simulator = new PerfectlyClearSimulator(options);
        await simulator.StartAsync(simulator._document, simulator._vendor, options, cancellationToken, OverlayFacts.Load("perfectlyclear"));
        return simulator;
    }

    private protected override ValueTask StopAsync() => _state.Webhooks.DisposeAsync();

    private protected override bool CarriesKey(ReceivedRequest request) => _document.Key.IsShownBy(request);
}
