using ClientGen.Autoenhance;

namespace ClientGen.Testing;

/// <summary>A simulated Autoenhance for the tests of a class, as <c>IClassFixture&lt;AutoenhanceFixture&gt;</c> of xunit wants it; other
/// frameworks make
/// one where they set tests up. It starts when it is made. Derive from it for options of your own.</summary>
/// <remarks>What was received and bought adds up over the tests of the class.</remarks>
public class AutoenhanceFixture : IDisposable
{
    /// <summary>Starts it with the defaults.</summary>
    public AutoenhanceFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected AutoenhanceFixture(Action<AutoenhanceSimulatorOptions>? configure) =>
        Simulator = Task.Run(() => AutoenhanceSimulator.StartAsync(configure)).GetAwaiter().GetResult();

    /// <summary>The simulator.</summary>
    public AutoenhanceSimulator Simulator { get; }

    /// <inheritdoc cref="AutoenhanceSimulator.CreateClient"/>
    public AutoenhanceClient CreateClient(Action<AutoenhanceOptions>? configure = null) => Simulator.CreateClient(configure);

    /// <summary>Stops it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops it.</summary>
    /// <param name="disposing">Whether it is told to stop, rather than forgotten.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Simulator.Dispose();
    }
}
