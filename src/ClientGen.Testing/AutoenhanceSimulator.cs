using ClientGen.Autoenhance;

namespace ClientGen.Testing;

/// <summary>
/// Autoenhance on a port of this machine: images, orders, brackets. A photo whose name holds <c>broken</c> ends in an error. Fetching a
/// full image is the purchase.
/// </summary>
public sealed class AutoenhanceSimulator : SimulatedVendor
{
    private readonly Simulator.AutoenhanceSimulator _engine;
    private readonly string _token;

    private AutoenhanceSimulator(Simulator.AutoenhanceSimulator engine, AutoenhanceSimulatorOptions options)
        : base(engine, options) => (_engine, _token) = (engine, options.WebhookToken);

    /// <inheritdoc/>
    public override IReadOnlyList<SentWebhook> Webhooks =>
        [
            .. _engine.Webhooks.Select(sent => new SentWebhook(
                sent.Body,
                new Dictionary<string, string> { ["Authorization"] = _token },
                sent.StatusCode
            )),
        ];

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which.</exception>
    /// <exception cref="IOException">A port that was asked for is taken.</exception>
    public static async Task<AutoenhanceSimulator> StartAsync(
        Action<AutoenhanceSimulatorOptions>? configure = null,
        CancellationToken cancellationToken = default
    )
    {
        var options = new AutoenhanceSimulatorOptions();
        configure?.Invoke(options);
        return new(await Simulator.AutoenhanceSimulator.StartAsync(options.ForEngine(), cancellationToken).ConfigureAwait(false), options);
    }

    /// <summary>Points the options of a client at the simulator: address, a key where none is set, and the clock.</summary>
    /// <param name="options">The options. To be given to a registration: <c>services.AddAutoenhance(autoenhance.Configure)</c>.</param>
    public void Configure(AutoenhanceOptions options) => Point(options);

    /// <summary>Makes a client of the simulator. It is the caller's to dispose of.</summary>
    /// <param name="configure">Sets further options.</param>
    public AutoenhanceClient CreateClient(Action<AutoenhanceOptions>? configure = null)
    {
        var options = Point(new AutoenhanceOptions());
        configure?.Invoke(options);
        return new AutoenhanceClient(options);
    }
}
