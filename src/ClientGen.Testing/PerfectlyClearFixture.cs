using ClientGen.PerfectlyClear;

namespace ClientGen.Testing;

/// <summary>A simulated PerfectlyClear for the tests of a class, as <c>IClassFixture&lt;PerfectlyClearFixture&gt;</c> of xunit wants it;
/// other frameworks make
/// one where they set tests up. It starts when it is made. Derive from it for options of your own.</summary>
/// <remarks>What was received and bought adds up over the tests of the class.</remarks>
public class PerfectlyClearFixture : IDisposable
{
    /// <summary>Starts it with the defaults.</summary>
    public PerfectlyClearFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected PerfectlyClearFixture(Action<PerfectlyClearSimulatorOptions>? configure) =>
        Simulator = Task.Run(() => PerfectlyClearSimulator.StartAsync(configure)).GetAwaiter().GetResult();

    /// <summary>The simulator.</summary>
    public PerfectlyClearSimulator Simulator { get; }

    /// <inheritdoc cref="PerfectlyClearSimulator.CreateClient"/>
    public PerfectlyClearClient CreateClient(Action<PerfectlyClearOptions>? configure = null) => Simulator.CreateClient(configure);

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
