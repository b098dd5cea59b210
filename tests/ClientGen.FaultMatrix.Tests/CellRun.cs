using System.Collections.Concurrent;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>One run of one cell: an operation, a fault, and whether the fault passes after the first attempt.</summary>
internal sealed class CellRun(OperationCase operation, FaultCase fault, bool passes, Uri secondOrigin) : IDisposable
{
    /// <summary>How long an attempt may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _caller = new();
    private readonly ConcurrentQueue<bool> _requests = new();
    private readonly SemaphoreSlim _heads = new(0);
    private readonly Lock _clock = new();
    private readonly TaskCompletionSource _probe = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _probing;

    public ManualTimeProvider Time { get; } = new() { JumpOverWaits = true };

    public Uri SecondOrigin => secondOrigin;

    public OperationCase Operation => operation;

    public FaultCase Fault => fault;

    public CancellationToken Token => _caller.Token;

    /// <summary>How many requests came.</summary>
    public int Requests => _requests.Count;

    /// <summary>How many of them may have started work: all that the server did not refuse.</summary>
    public int Starts => _requests.Count(started => started);

    public void Cancel() => _caller.Cancel();

    /// <summary>More time than an attempt has. The clock stands still for what comes after the fault.</summary>
    public void TimePasses()
    {
        lock (_clock)
        {
            if (_probing == 0)
                Time.Advance(Patience + TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>From now on the server answers as it should, and counts no more.</summary>
    public void BeginProbe()
    {
        lock (_clock)
            Volatile.Write(ref _probing, 1);
        _probe.TrySetResult();
    }

    /// <summary>Ends when the fault is over.</summary>
    public Task ProbeBegun => _probe.Task;

    /// <summary>Whether the caller gives up while this request is being written.</summary>
    public bool GivesUpInSending => fault.IsInSending && !_probe.Task.IsCompleted;

    /// <returns>What goes wrong with the request that came; nothing when it goes well.</returns>
    public FaultCase? Came()
    {
        if (Volatile.Read(ref _probing) != 0)
            return null;
        var wrong = !passes || _requests.IsEmpty;
        _requests.Enqueue(!(wrong && fault.IsRefusal));
        return wrong ? fault : null;
    }

    public void SawHeaders() => _heads.Release();

    /// <summary>Until the client has the head of the response that is being sent.</summary>
    public Task HeadersSeenAsync(CancellationToken cancellationToken) => _heads.WaitAsync(cancellationToken);

    public void Dispose()
    {
        _caller.Dispose();
        _heads.Dispose();
    }
}
