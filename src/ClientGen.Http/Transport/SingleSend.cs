namespace ClientGen.Http;

/// <summary>What one attempt takes along to the wire: leave to be sent, and the key. It keeps what came of the sending.</summary>
/// <param name="key">The vendor's keys.</param>
/// <param name="operation">The operation, which takes some of the keys or none.</param>
/// <param name="own">Headers that belong to the operation itself.</param>
internal sealed class SingleSend(VendorKey key, ApiOperation operation, List<KeyValuePair<string, string>> own)
{
    private readonly OnceEnded _ended = new();
    private int _uses;

    public VendorKey Key => key;

    public ApiOperation Operation => operation;

    public List<KeyValuePair<string, string>> OwnHeaders => own;

    /// <summary>Whether a handler was about to send the request again, and was refused.</summary>
    public bool WasAskedAgain => operation.StartsWork && Volatile.Read(ref _uses) > 1;

    /// <summary>The response, when one came that is no success.</summary>
    public KeptResponse? Refusal { get; private set; }

    /// <summary>The host of a response that came from elsewhere than was asked.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>Whether it never went out, so that the vendor cannot have got it.</summary>
    public bool NothingWasSent { get; private set; } = true;

    /// <summary>Whether the vendor may have begun what was asked.</summary>
    public bool IsInDoubt => !NothingWasSent && (Refusal is null || MayHaveStarted(Refusal.Status));

    /// <summary>Whether a vendor that answers so may have begun: it did not succeed, but neither did it say no.</summary>
    public static bool MayHaveStarted(int status) => status is < 400 or 408 or >= 500;

    public bool TryUse()
    {
        if (Interlocked.Increment(ref _uses) > 1 && operation.StartsWork)
            return false;
        // A response stays until the next one: sending again may fail before it gets that far.
        (Elsewhere, NothingWasSent) = (null, false);
        return true;
    }

    /// <summary>The sending is over.</summary>
    /// <param name="succeeded">Whether a success came.</param>
    public void Ended(bool succeeded)
    {
        if (succeeded)
            Refusal = null;
        _ended.End(succeeded);
    }

    /// <summary>Until the sending that is under way has failed. When it succeeds, whoever asked a second time has no use for a response,
    /// and ends this.</summary>
    /// <remarks>A hedging handler takes the first response it gets, a refusal to send again too, and drops the call that is under way: paid
    /// work takes its time.</remarks>
    public Task FailedAsync(CancellationToken cancellationToken) => _ended.FailedAsync(cancellationToken);

    public void NeverConnected() => NothingWasSent = true;

    public void Refused(KeptResponse answer) => Refusal = answer;

    public void CameFrom(string host) => Elsewhere = host;
}
