using System.Runtime.InteropServices;

namespace ClientGen.Cli.Batches;

/// <summary>Ctrl+C: the first one pauses, the second one breaks off at once, and the third ends the process as the system does.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _pause;
    private readonly CancellationTokenSource _abort = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Action<string> _tell;

    public Interrupts(Action<string> tell, CancellationToken cancellationToken)
    {
        _tell = tell;
        _pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            _signals.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Take()));
    }

    public CancellationToken Pause => _pause.Token;

    public CancellationToken Abort => _abort.Token;

    /// <summary>One more interrupt.</summary>
    /// <returns>Whether it was taken; otherwise the process ends.</returns>
    public bool Take()
    {
        if (!_pause.IsCancellationRequested)
        {
            _tell("Pausing: what is under way is let end. Once more breaks it off, and purchases under way are then of unknown outcome.");
            _pause.Cancel();
            return true;
        }
        if (_abort.IsCancellationRequested)
            return false;
        _tell("Breaking off.");
        _abort.Cancel();
        return true;
    }

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _pause.Dispose();
        _abort.Dispose();
    }
}
