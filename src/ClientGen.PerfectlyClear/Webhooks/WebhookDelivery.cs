namespace ClientGen.PerfectlyClear;

/// <summary>A webhook call that was checked: what it turned out to be, and its event where the vendor signed it.</summary>
public sealed class WebhookDelivery
{
    private readonly CorrectionStatus? _status;
    private readonly Action _complete;

    internal WebhookDelivery(WebhookVerdict verdict, CorrectionStatus? status = null, bool wasCompleted = false, Action? complete = null)
    {
        Verdict = verdict;
        WasCompleted = wasCompleted;
        _status = status;
        _complete = complete ?? (static () => { });
    }

    /// <summary>What it turned out to be.</summary>
    public WebhookVerdict Verdict { get; }

    /// <summary>Whether the vendor signed it, for the first time or again: only then it has an event.</summary>
    public bool IsFromTheVendor => Verdict is WebhookVerdict.Genuine or WebhookVerdict.Replayed;

    /// <summary>Whether the same call came before and <see cref="Complete"/> was called then. Where not, its event may have been lost on
    /// the way: act on it.</summary>
    public bool WasCompleted { get; }

    /// <summary>The job's status, as reading it would answer.</summary>
    /// <exception cref="InvalidOperationException">The call is not the vendor's: <see cref="IsFromTheVendor"/> is
    /// <see langword="false"/>.</exception>
    public CorrectionStatus Status =>
        _status ?? throw new InvalidOperationException($"The call is not the vendor's ({Verdict}): it has no status to act on.");

    /// <summary>Says that the event was acted on to its end: the same call is then <see cref="WasCompleted"/>. Call it last.</summary>
    public void Complete() => _complete();
}
