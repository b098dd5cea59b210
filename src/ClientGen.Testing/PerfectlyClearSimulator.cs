using ClientGen.PerfectlyClear;

namespace ClientGen.Testing;

/// <summary>
/// Perfectly Clear on a port of this machine: uploads, corrections, presets. A file whose first 4 KB hold the text
/// <c>simulate:failed</c> or <c>simulate:rejected</c> ends so. A correction is announced where its start named a <c>WebhookUrl</c>: to
/// what <see cref="SimulatorOptions.SendWebhooksTo(Uri)"/> says, or to that address.
/// </summary>
public sealed class PerfectlyClearSimulator : SimulatedVendor
{
    private readonly Simulator.PerfectlyClearSimulator _engine;

    private PerfectlyClearSimulator(Simulator.PerfectlyClearSimulator engine, PerfectlyClearSimulatorOptions options)
        : base(engine, options) => _engine = engine;

    /// <inheritdoc/>
    public override IReadOnlyList<SentWebhook> Webhooks =>
        [
            .. _engine.Webhooks.Select(sent => new SentWebhook(
                sent.Body,
                new Dictionary<string, string>
                {
                    ["webhook-id"] = sent.Id,
                    ["webhook-timestamp"] = sent.Timestamp,
                    ["webhook-signature"] = sent.Signature,
                },
                sent.StatusCode
            )),
        ];

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which.</exception>
    /// <exception cref="IOException">A port that was asked for is taken.</exception>
    public static async Task<PerfectlyClearSimulator> StartAsync(
        Action<PerfectlyClearSimulatorOptions>? configure = null,
        CancellationToken cancellationToken = default
    )
    {
        var options = new PerfectlyClearSimulatorOptions();
        configure?.Invoke(options);
        return new(
            await Simulator.PerfectlyClearSimulator.StartAsync(options.ForEngine(), cancellationToken).ConfigureAwait(false),
            options
        );
    }

    /// <summary>Points the options of a client at the simulator: address, a key where none is set, and the clock.</summary>
    /// <param name="options">The options. To be given to a registration:
    /// <c>services.AddPerfectlyClear(perfectlyClear.Configure)</c>.</param>
    public void Configure(PerfectlyClearOptions options) => Point(options);

    /// <summary>Makes a client of the simulator. It is the caller's to dispose of.</summary>
    /// <param name="configure">Sets further options.</param>
    public PerfectlyClearClient CreateClient(Action<PerfectlyClearOptions>? configure = null)
    {
        var options = Point(new PerfectlyClearOptions());
        configure?.Invoke(options);
        return new PerfectlyClearClient(options);
    }
}
