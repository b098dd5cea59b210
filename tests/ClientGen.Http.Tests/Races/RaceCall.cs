namespace ClientGen.Http.Tests.Races;

/// <summary>A call of a race, and what must be true of its end.</summary>
internal sealed class RaceCall : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Task<Thing> _task;
    private readonly bool _starts;
    private bool _cancelled;

    public RaceCall(ApiTransport transport, string name, bool starts)
    {
        (Name, _starts) = (name, starts);
        var request = (starts ? Vendor.StartRequest() : Vendor.LookRequest()).Header("X-Call", name);
        _task = transport.SendAsync<Thing>(request, null, _source.Token);
    }

    public string Name { get; }

    public bool IsOver => _task.IsCompleted;

    public void Cancel()
    {
        _cancelled = true;
        _source.Cancel();
    }

    public void ShouldHaveEndedRight(IReadOnlyList<RaceArrival> arrivals, bool disposed)
    {
        var mine = arrivals.Where(arrival => arrival.Call == Name).ToList();
        var started = mine.Count(arrival => !arrival.IsRefused);
        var fault = _task.Exception?.InnerException ?? (_task.IsCanceled ? new OperationCanceledException() : null);
        var told = $"{Name}: {mine.Count} sent, {started} perhaps started, ended with {fault?.ToString() ?? "success"}";
        if (_starts)
            started.ShouldBeLessThanOrEqualTo(1, told);
        switch (fault)
        {
            case null:
                mine[^1].IsSuccess.ShouldBeTrue(told);
                break;
            case OperationCanceledException:
                _cancelled.ShouldBeTrue(told);
                break;
            case ObjectDisposedException:
                disposed.ShouldBeTrue(told);
                (_starts ? started : 0).ShouldBe(0, told);
                break;
            case UnknownOutcomeException:
                (_starts && (started == 1 || disposed)).ShouldBeTrue(told);
                break;
            default:
                fault.ShouldBeAssignableTo<ApiException>(told);
                (_starts ? started : 0).ShouldBe(0, told);
                break;
        }
    }

    public void Dispose() => _source.Dispose();
}
