namespace ClientGen.Testing;

/// <summary>A simulated vendor that starts when it is made and stops when it is disposed, for the tests of a class.</summary>
/// <typeparam name="TSimulator">The simulated vendor.</typeparam>
/// <remarks>What was received and bought adds up over the tests of the class.</remarks>
public abstract class SimulatorFixture<TSimulator> : IDisposable
    where TSimulator : SimulatedVendor
{
    /// <summary>Starts it.</summary>
    /// <param name="start">Starts the simulator.</param>
    // On another thread: a test framework that makes fixtures may have a context of its own to come back to.
    private protected SimulatorFixture(Func<Task<TSimulator>> start) => Simulator = Task.Run(start).GetAwaiter().GetResult();

    /// <summary>The simulator.</summary>
    public TSimulator Simulator { get; }

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
