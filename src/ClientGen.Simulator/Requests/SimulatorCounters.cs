namespace ClientGen.Simulator;

/// <summary>How often what happened. Reading a counter changes nothing.</summary>
public sealed class SimulatorCounters
{
    private readonly RequestLog _log;
    private readonly Func<IReadOnlyList<ReceivedRequest>> _leaks;

    internal SimulatorCounters(RequestLog log, Func<ReceivedRequest, bool> carriesKey)
    {
        _log = log;
        _leaks = () => [.. log.Snapshot().Where(r => r.OnFileHost && carriesKey(r))];
    }

    /// <summary>Requests to the API and to the file host.</summary>
    public int Requests => _log.Snapshot().Count;

    /// <summary>Requests to the file host that carried a key. Anything but 0 is a leak.</summary>
    public int KeyLeaks => _leaks().Count;

    /// <summary>Pieces of work that cost money and were started, over all operations.</summary>
    public int BillableStarts => _log.Starts(null);

    /// <summary>Requests for one operation.</summary>
    /// <param name="operation">Method and path template, as in <c>POST /v1/image/edit/batch</c>.</param>
    public int RequestsFor(string operation) => _log.Snapshot().Count(r => r.Operation == operation);

    /// <summary>How often one operation started work that costs money.</summary>
    /// <param name="operation">Method and path template, as in <c>POST /v1/image/edit/batch</c>.</param>
    public int BillableStartsFor(string operation) => _log.Starts(operation);
}
