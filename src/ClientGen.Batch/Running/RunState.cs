namespace ClientGen.Batch;

/// <summary>What the slots of one run share.</summary>
internal sealed class RunState(BatchOptions options)
{
    private int _passing;
    private BatchStop? _stop;

    /// <summary>Why nothing more is bought; null while it is.</summary>
    public BatchStop? Stop => Volatile.Read(ref _stop);

    /// <summary>The first reason counts.</summary>
    public void StopBuying(BatchStopCause cause, string reason)
    {
        var stop = new BatchStop(cause, reason);
        if (Interlocked.CompareExchange(ref _stop, stop, null) is null)
            options.Stopped?.Invoke(stop);
    }

    public void Went(Exception? fault, FaultMeaning meaning)
    {
        if (fault is null)
        {
            Interlocked.Exchange(ref _passing, 0);
            return;
        }
        if (meaning == FaultMeaning.Account)
            StopBuying(BatchStopCause.Account, $"The vendor refuses the account: {fault.Message}");
        if (meaning == FaultMeaning.Passing && Interlocked.Increment(ref _passing) >= options.MaxPassingFaults)
        {
            StopBuying(
                BatchStopCause.Vendor,
                $"The vendor failed {options.MaxPassingFaults} times in a row. Run again later. The last time: {fault.Message}"
            );
        }
    }
}
