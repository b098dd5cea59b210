namespace ClientGen.TestSupport;

/// <summary>Moves a clock from timer to timer for as long as it is not disposed.</summary>
public sealed class ClockRunner : IDisposable
{
    private volatile bool _stopped;

    /// <summary>Starts moving.</summary>
    public ClockRunner(ManualTimeProvider time)
    {
        _ = Task.Run(async () =>
        {
            while (!_stopped)
            {
                time.AdvanceToNextTimer();
                await Task.Yield();
            }
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _stopped = true;
}
