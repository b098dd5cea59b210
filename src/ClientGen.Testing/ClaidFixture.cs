using ClientGen.Claid;

namespace ClientGen.Testing;

/// <summary>A simulated Claid for the tests of a class, as <c>IClassFixture&lt;ClaidFixture&gt;</c> of xunit wants it; other
/// frameworks make one where they set tests up. Derive from it for options of your own.</summary>
public class ClaidFixture : SimulatorFixture<ClaidSimulator>
{
    /// <summary>Starts it with the defaults.</summary>
    public ClaidFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected ClaidFixture(Action<ClaidSimulatorOptions>? configure)
        : base(() => ClaidSimulator.StartAsync(configure)) { }

    /// <inheritdoc cref="ClaidSimulator.CreateClient"/>
    public ClaidClient CreateClient(Action<ClaidOptions>? configure = null) => Simulator.CreateClient(configure);
}
