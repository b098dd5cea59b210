using ClientGen.Simulator.Claid;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator;

/// <summary>
/// Claid on a loopback port: all its operations, validated against <c>specs/claid/openapi.json</c>. Nothing is fetched and no
/// picture is made: sizes, formats and faults of an input follow from its file name (<c>sofa-1600x1200.jpg</c>; a name with
/// <c>broken</c>, <c>missing</c> or <c>huge</c> fails), results are described as the request asks and can be downloaded as filler
/// of a fitting length. The storages <c>storage_1</c>, <c>My Storage</c> and <c>web_folder_1</c> are connected from the start.
/// </summary>
public sealed class ClaidSimulator : VendorSimulator
{
    private readonly ClaidState _state;
    private readonly SpecDocument _document;

    private ClaidSimulator(ClaidSimulatorOptions options)
        : base(options)
    {
        _state = new ClaidState(options, Files, () => BaseAddress);
        _document = SpecDocument.Load("claid");
        Vendor = new ClaidVendor(options, _state, _document);
    }

    /// <summary>The webhooks sent so far, with what the receiver answered; a copy.</summary>
    public IReadOnlyList<ClaidWebhookDelivery> Webhooks => _state.Webhooks?.Deliveries ?? [];

    internal ClaidVendor Vendor { get; }

    /// <summary>Starts listening on 127.0.0.1.</summary>
    /// <param name="options">How to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">A port asked for is taken.</exception>
    public static async Task<ClaidSimulator> StartAsync(
        ClaidSimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new ClaidSimulatorOptions();
        var simulator = new ClaidSimulator(options);
        await simulator.StartAsync(simulator._document, simulator.Vendor, options, cancellationToken, OverlayFacts.Load("claid"));
        return simulator;
    }

    // A bearer token may hide in a query, too.
    private protected override bool CarriesKey(ReceivedRequest request) =>
        _document.Key.IsShownBy(request) || request.Query.Contains("access_token=", StringComparison.OrdinalIgnoreCase);

    private protected override ValueTask StopAsync() => _state.Webhooks?.DisposeAsync() ?? ValueTask.CompletedTask;
}
