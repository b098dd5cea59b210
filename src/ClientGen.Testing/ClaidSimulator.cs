using ClientGen.Claid;

namespace ClientGen.Testing;

/// <summary>
/// Claid on a port of this machine: all its operations. Nothing is fetched: sizes, formats and faults of an input follow from its file
/// name, as in <c>sofa-1600x1200.jpg</c>; a name with <c>broken</c>, <c>missing</c> or <c>huge</c> fails. The storages <c>storage_1</c>,
/// <c>My Storage</c> and <c>web_folder_1</c> are connected.
/// </summary>
public sealed class ClaidSimulator : SimulatedVendor
{
    private readonly Simulator.ClaidSimulator _engine;

    private ClaidSimulator(Simulator.ClaidSimulator engine, ClaidSimulatorOptions options)
        : base(engine, options) => _engine = engine;

    /// <inheritdoc/>
    public override IReadOnlyList<SentWebhook> Webhooks =>
        [
            .. _engine.Webhooks.Select(sent => new SentWebhook(
                sent.Body,
                new Dictionary<string, string> { [ClaidWebhookReader.SignatureHeader] = sent.Signature },
                sent.StatusCode
            )),
        ];

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which.</exception>
    /// <exception cref="IOException">A port that was asked for is taken.</exception>
    public static async Task<ClaidSimulator> StartAsync(
        Action<ClaidSimulatorOptions>? configure = null,
        CancellationToken cancellationToken = default
    )
    {
        var options = new ClaidSimulatorOptions();
        configure?.Invoke(options);
        return new(await Simulator.ClaidSimulator.StartAsync(options.ForEngine(), cancellationToken).ConfigureAwait(false), options);
    }

    /// <summary>Points the options of a client at the simulator: address, a key where none is set, and the clock.</summary>
    /// <param name="options">The options. To be given to a registration: <c>services.AddClaid(claid.Configure)</c>.</param>
    public void Configure(ClaidOptions options) => Point(options);

    /// <summary>Makes a client of the simulator. It is the caller's to dispose of.</summary>
    /// <param name="configure">Sets further options.</param>
    public ClaidClient CreateClient(Action<ClaidOptions>? configure = null)
    {
        var options = Point(new ClaidOptions());
        configure?.Invoke(options);
        return new ClaidClient(options);
    }
}
