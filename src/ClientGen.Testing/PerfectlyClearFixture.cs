using ClientGen.PerfectlyClear;

namespace ClientGen.Testing;

/// <summary>A simulated Perfectly Clear for the tests of a class, as <c>IClassFixture&lt;PerfectlyClearFixture&gt;</c> of xunit wants
/// it; other frameworks make one where they set tests up. Derive from it for options of your own.</summary>
public class PerfectlyClearFixture : SimulatorFixture<PerfectlyClearSimulator>
{
    /// <summary>Starts it with the defaults.</summary>
    public PerfectlyClearFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected PerfectlyClearFixture(Action<PerfectlyClearSimulatorOptions>? configure)
        : base(() => PerfectlyClearSimulator.StartAsync(configure)) { }

    /// <inheritdoc cref="PerfectlyClearSimulator.CreateClient"/>
    public PerfectlyClearClient CreateClient(Action<PerfectlyClearOptions>? configure = null) => Simulator.CreateClient(configure);
}
