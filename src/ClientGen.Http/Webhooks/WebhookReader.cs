using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>Reads what a vendor posts to a webhook: who sent it, whether it came before, and what it says. Make one and keep it; it is safe
/// for use by several threads.</summary>
/// <remarks>
/// Secrets are compared in constant time. Several are valid at once, so that one can be changed without losing calls: give the new one and
/// the old one until the vendor uses the new one. Calls with an id are remembered by this instance; several servers each remember their
/// own.
/// </remarks>
/// <typeparam name="TEvent">What the vendor posts.</typeparam>
public abstract class WebhookReader<TEvent>
    where TEvent : class
{
    private readonly WebhookProof? _proof;
    private readonly byte[][] _secrets;
    private readonly TimeProvider _time;
    private readonly SeenCalls _seen;

    /// <summary>A reader for one account.</summary>
    /// <param name="proof">How the vendor shows that a call is its own; null for an account without a secret.</param>
    /// <param name="secrets">The account's secrets, one or more; none where there is no proof.</param>
    /// <param name="options">Times and numbers. Default: those of <see cref="WebhookReaderOptions"/>.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty: anybody could have sent a call.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is not more than zero.</exception>
    protected WebhookReader(WebhookProof? proof, IReadOnlyCollection<string> secrets, WebhookReaderOptions? options = null)
    {
        options ??= new WebhookReaderOptions();
        options.Check();
        _proof = proof;
        _secrets = proof is null ? [] : WebhookSecrets.Read(secrets);
        _time = options.TimeProvider;
        _seen = new SeenCalls(options.Window, options.RememberedCalls);
    }

    /// <summary>Checks one call and gives its event. Act on it, then call <see cref="WebhookDelivery{TEvent}.Complete"/>: until then, the
    /// same call is no repetition of something done.</summary>
    /// <param name="headers">The request's headers, names in any case; one that came twice stands here twice.</param>
    /// <param name="body">The body as it came, byte for byte: one changed space breaks a signature. A byte order mark is passed
    /// over.</param>
    public WebhookDelivery<TEvent> Read(IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(body);
        var shown = _proof?.Check(new WebhookHeaders(headers), body, _secrets) ?? WebhookShown.Nothing;
        if (shown.Refusal is { } refusal)
            return new WebhookDelivery<TEvent>(WebhookVerdict.Unproven, refusal);
        // What cannot be read is not remembered: the call may come again whole.
        if (Event(body, out var reason) is not { } read)
            return new WebhookDelivery<TEvent>(WebhookVerdict.Malformed, reason);
        if (shown.Id is not { } id)
            return new WebhookDelivery<TEvent>(_proof is null ? WebhookVerdict.Unsigned : WebhookVerdict.Genuine, read);
        var verdict = _seen.Admit(id, shown.Signed, _time.GetUtcNow(), out var wasCompleted);
        return verdict == WebhookVerdict.OutsideWindow
            ? new WebhookDelivery<TEvent>(verdict, "The call was signed too long ago, or in the future.")
            : new WebhookDelivery<TEvent>(verdict, read, wasCompleted, () => _seen.Complete(id));
    }

    /// <summary>Checks one call and gives its event, or throws.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="WebhookRefusedException">The call was refused; its verdict says what to answer.</exception>
    public TEvent ReadOrThrow(IEnumerable<KeyValuePair<string, string>> headers, byte[] body) => Read(headers, body).Event;

    /// <summary>Forgets a call, so that it is genuine when it comes again.</summary>
    /// <param name="id">The call's id, from the header that has it.</param>
    /// <returns>Whether it was remembered.</returns>
    public bool Forget(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _seen.Forget(id);
    }

    /// <summary>Reads a body. A <see cref="JsonException"/> says that it is none of the vendor's; its words are told to nobody, because
    /// they may quote the body.</summary>
    /// <param name="json">The body as text.</param>
    /// <returns>The event; null where the body is none.</returns>
    protected abstract TEvent? Parse(string json);

    /// <summary>For <see cref="Parse"/>: a refusal whose words are told.</summary>
    /// <param name="reason">What is wrong, without any part of the body.</param>
    protected static JsonException Malformed(string reason) => new MalformedWebhookException(reason);

    private TEvent? Event(byte[] body, out string reason)
    {
        reason = "The webhook's body is not what the vendor posts.";
        try
        {
            return Parse(WebhookText.Of(body));
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException or OverflowException)
        {
            reason = WebhookText.Reason(fault);
            return null;
        }
    }
}
