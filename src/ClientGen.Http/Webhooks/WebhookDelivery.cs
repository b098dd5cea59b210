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

    private WebhookDelivery(WebhookVerdict verdict, string reason, TEvent? read, bool wasCompleted, Action complete)
    {
        (Verdict, Reason, WasCompleted) = (verdict, reason, wasCompleted);
        (_event, _complete) = (read, complete);
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

    internal static WebhookDelivery<TEvent> Refused(WebhookVerdict verdict, string reason) =>
        new(verdict, reason, null, false, static () => { });

    internal static WebhookDelivery<TEvent> Taken(
        WebhookVerdict verdict,
        TEvent read,
        bool wasCompleted = false,
        Action? complete = null
    ) => new(verdict, "", read, wasCompleted, complete ?? (static () => { }));
}
