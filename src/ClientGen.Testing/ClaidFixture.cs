using ClientGen.Claid;

namespace ClientGen.Testing;

/// <summary>A simulated Claid for the tests of a class, as <c>IClassFixture&lt;ClaidFixture&gt;</c> of xunit wants it; other frameworks
/// make one where they set tests up. It starts when it is made. Derive from it for options of your own.</summary>
/// <remarks>What was received and bought adds up over the tests of the class.</remarks>
public class ClaidFixture : IDisposable
{
    /// <summary>Starts it with the defaults.</summary>
    public ClaidFixture()
        : this(null) { }

    /// <summary>Starts it.</summary>
    /// <param name="configure">Sets the options.</param>
    protected ClaidFixture(Action<ClaidSimulatorOptions>? configure) =>
        Simulator = Task.Run(() => ClaidSimulator.StartAsync(configure)).GetAwaiter().GetResult();

    /// <summary>The simulator.</summary>
    public ClaidSimulator Simulator { get; }

    /// <inheritdoc cref="ClaidSimulator.CreateClient"/>
    public ClaidClient CreateClient(Action<ClaidOptions>? configure = null) => Simulator.CreateClient(configure);

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
