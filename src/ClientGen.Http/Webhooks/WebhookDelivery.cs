using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>A webhook call that was checked: what it turned out to be, and its event where it has one.</summary>
/// <typeparam name="TEvent">What the vendor posts.</typeparam>
[SuppressMessage("Naming", "CA1716", Justification = "An event is what a webhook posts; the member is used from C#.")]
public sealed class WebhookDelivery<TEvent>
    where TEvent : class
{
    private readonly TEvent? _event;
    private readonly Action _complete;

    /// <summary>A call that was refused.</summary>
    /// <param name="verdict">What it turned out to be.</param>
    /// <param name="reason">Why, in words for a log.</param>
    public WebhookDelivery(WebhookVerdict verdict, string reason)
    {
        (Verdict, Reason) = (verdict, reason);
        _complete = static () => { };
    }

    /// <summary>A call that was taken.</summary>
    /// <param name="verdict">What it turned out to be.</param>
    /// <param name="read">What was posted.</param>
    /// <param name="wasCompleted">Whether the same call came before and was acted on.</param>
    /// <param name="complete">What <see cref="Complete"/> does.</param>
    public WebhookDelivery(WebhookVerdict verdict, TEvent read, bool wasCompleted = false, Action? complete = null)
    {
        (Verdict, Reason, WasCompleted) = (verdict, "", wasCompleted);
        (_event, _complete) = (read ?? throw new ArgumentNullException(nameof(read)), complete ?? (static () => { }));
    }

    /// <summary>What it turned out to be.</summary>
    public WebhookVerdict Verdict { get; }

    /// <summary>Why it was refused, in words for a log; empty where it was not. Neither the body nor a header's value nor a
    /// secret is in it.</summary>
    public string Reason { get; }

    /// <summary>Whether the vendor sent it, for the first time or again.</summary>
    public bool IsFromTheVendor => Verdict is WebhookVerdict.Genuine or WebhookVerdict.Replayed;

    /// <summary>Whether it has an event: it is the vendor's, or was taken without asking whose it is.</summary>
    public bool HasEvent => _event is not null;

    /// <summary>Whether the same call came before and <see cref="Complete"/> was called then. Where not, its event may have been lost on
    /// the way: act on it.</summary>
    public bool WasCompleted { get; }

    /// <summary>What was posted.</summary>
    /// <exception cref="WebhookRefusedException">The call was refused: <see cref="HasEvent"/> is <see langword="false"/>.</exception>
    public TEvent Event => _event ?? throw new WebhookRefusedException(Verdict, Reason);

    /// <summary>Says that the event was acted on to its end: the same call is then <see cref="WasCompleted"/>. Call it last. Does nothing
    /// where the vendor's calls have no id.</summary>
    public void Complete() => _complete();
}
