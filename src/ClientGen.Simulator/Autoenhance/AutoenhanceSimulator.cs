using ClientGen.Simulator.Autoenhance;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator;

/// <summary>
/// Autoenhance on a loopback port: images, orders and brackets, validated against <c>specs/autoenhance/openapi.json</c>. No picture is
/// made: a result is filler. An image whose name holds <c>broken</c> ends in an error with a <c>status_reason</c>; an order whose name
/// holds
/// <c>broken</c> ends in an error without images, one with <c>spoiled</c> with its images. Versions of 2024 answer in the older style (a
/// typed status, <c>s3PutObjectUrl</c> with the media type given), later ones in the newer (<c>enhanced</c>, <c>error</c>,
/// <c>upload_url</c>
/// beside the
/// older name). A file is answered with a redirect to an asset host, which redirects to storage. Each fetch of a full image is counted as
/// billable, unless <c>x-dev-mode</c> is true. What it copies from the vendor, and how well that is known, stands in
/// <c>specs/autoenhance/behaviours.json</c>.
/// </summary>
public sealed class AutoenhanceSimulator : VendorSimulator
{
    private readonly SpecDocument _document = SpecDocument.Load("autoenhance");
    private readonly AutoenhanceState _state;
    private readonly AutoenhanceVendor _vendor;

    private AutoenhanceSimulator(AutoenhanceSimulatorOptions options)
        : base(options)
    {
        _state = new AutoenhanceState(options, Uploads);
        _vendor = new AutoenhanceVendor(options, _state, Files);
    }

    /// <summary>The webhooks sent so far, with what the receiver answered; a copy.</summary>
    public IReadOnlyList<AutoenhanceWebhookDelivery> Webhooks => _state.Webhooks?.Deliveries ?? [];

    internal IEnumerable<string> Operations => _vendor.Operations;

    /// <summary>Starts listening on 127.0.0.1.</summary>
    /// <param name="options">How to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">A port asked for is taken.</exception>
    public static async Task<AutoenhanceSimulator> StartAsync(
        AutoenhanceSimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new AutoenhanceSimulatorOptions();
        var simulator = new AutoenhanceSimulator(options);
        await simulator.StartAsync(simulator._document, simulator._vendor, options, cancellationToken, OverlayFacts.Load("autoenhance"));
        simulator._state.Webhooks?.AnnounceSaved();
        return simulator;
    }

    private protected override ValueTask StopAsync() => _state.Webhooks?.DisposeAsync() ?? ValueTask.CompletedTask;

    private protected override bool CarriesKey(ReceivedRequest request) => _document.Key.IsShownBy(request);
}
