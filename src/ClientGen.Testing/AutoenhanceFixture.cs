using ClientGen.Autoenhance;

namespace ClientGen.Testing;

/// <summary>A simulated Autoenhance for the tests of a class, as <c>IClassFixture&lt;AutoenhanceFixture&gt;</c> of xunit wants it; other
/// frameworks make one where they set tests up. Derive from it for options of your own.</summary>
public class AutoenhanceFixture : SimulatorFixture<AutoenhanceSimulator>
{
    /// <summary>Starts it with the defaults.</summary>
    public AutoenhanceFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected AutoenhanceFixture(Action<AutoenhanceSimulatorOptions>? configure)
        : base(() => AutoenhanceSimulator.StartAsync(configure)) { }

    /// <inheritdoc cref="AutoenhanceSimulator.CreateClient"/>
    public AutoenhanceClient CreateClient(Action<AutoenhanceOptions>? configure = null) => Simulator.CreateClient(configure);
}
