using System.Security.Cryptography;
using System.Text;
using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>Tells whether a webhook call is from the vendor. Safe for use by several threads; make one and keep it.</summary>
/// <remarks>
/// The vendor publishes that the signature is an HMAC-SHA256 with the API key. What exactly is signed is not published: the
/// header names are those of the Standard Webhooks convention, so <c>{id}.{timestamp}.{body}</c> is assumed. Whoever cannot rely
/// on that takes the call as a hint and reads the job's status instead.
/// Calls that were seen are remembered by this instance, those of the last two windows and at most as many as its capacity; several servers
/// each
/// remember their own. The vendor may deliver a call again, above all when the answer was not 2xx: <see cref="Accept"/> gives its event
/// again too.
/// </remarks>
public sealed class WebhookVerifier
{
    private const string SignatureVersion = "v1,";
    private readonly byte[] _key;
    private readonly TimeProvider _time;
    private readonly SeenCalls _seen;

    /// <summary>A verifier for one account.</summary>
    /// <param name="apiKey">The account's key.</param>
    /// <param name="window">How old a call may be, and how far ahead its clock. Default: 5 minutes.</param>
    /// <param name="time">The clock. Default: the machine's.</param>
    /// <param name="capacity">How many calls are remembered at most; of more, the oldest are forgotten. Default: 100,000.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window or the capacity is not more than zero.</exception>
    public WebhookVerifier(string apiKey, TimeSpan? window = null, TimeProvider? time = null, int capacity = 100_000)
    {
        if (string.IsNullOrWhiteSpace(apiKey))
            throw new ArgumentException("The account's key is needed: it signs the calls.", nameof(apiKey));
        if (window <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be more than zero.");
        if (capacity <= 0)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The capacity must be more than zero.");
        _key = Encoding.UTF8.GetBytes(apiKey);
        _time = time ?? TimeProvider.System;
        _seen = new SeenCalls(window ?? TimeSpan.FromMinutes(5), capacity);
    }

    /// <summary>Checks one call in one step: a genuine one counts as acted on, so that it is genuine once.</summary>
    /// <remarks>Who fails after this and wants the call again calls <see cref="Forget"/>; <see cref="Accept"/> has that in two
    /// steps.</remarks>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signature">The header <c>webhook-signature</c>: one or more of <c>v1,…</c>, with spaces between them.</param>
    /// <param name="body">The body as it came, byte for byte.</param>
    public WebhookVerdict Check(string? id, string? timestamp, string? signature, byte[] body)
    {
        var verdict = Signed(id, timestamp, signature, body, out var signed);
        if (verdict != WebhookVerdict.Genuine)
            return verdict;
        verdict = _seen.Admit(id!, signed, _time.GetUtcNow(), out _);
        if (verdict == WebhookVerdict.Genuine)
            _seen.Complete(id!);
        return verdict;
    }

    /// <summary>Checks one call and gives its event. Act on it, then call <see cref="WebhookDelivery.Complete"/>: until then, the same call
    /// is no repetition of something done.</summary>
    /// <inheritdoc cref="Check"/>
    /// <returns>The call. One that came before is <see cref="WebhookVerdict.Replayed"/>, with its event and whether it was
    /// completed.</returns>
    public WebhookDelivery Accept(string? id, string? timestamp, string? signature, byte[] body)
    {
        var verdict = Signed(id, timestamp, signature, body, out var signed);
        if (verdict != WebhookVerdict.Genuine)
            return new WebhookDelivery(verdict);
        // What is no status is not remembered: the call may come again whole.
        if (WebhookBody.Read(body) is not { } status)
            return new WebhookDelivery(WebhookVerdict.Malformed);
        verdict = _seen.Admit(id!, signed, _time.GetUtcNow(), out var wasCompleted);
        return verdict == WebhookVerdict.OutsideWindow
            ? new WebhookDelivery(verdict)
            : new WebhookDelivery(verdict, status, wasCompleted, () => _seen.Complete(id!));
    }

    /// <summary>Forgets a call, so that it is genuine when it comes again: for who checked it and could not act on it.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <returns>Whether it was remembered.</returns>
    public bool Forget(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _seen.Forget(id);
    }

    private WebhookVerdict Signed(string? id, string? timestamp, string? signature, byte[] body, out DateTimeOffset signed)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!WebhookHeaders.TryRead(id, timestamp, out signed) || string.IsNullOrEmpty(signature))
            return WebhookVerdict.Malformed;
        return IsSigned($"{id}.{timestamp}.", signature!, body) ? WebhookVerdict.Genuine : WebhookVerdict.WrongSignature;
    }

    private bool IsSigned(string prefix, string signatures, byte[] body)
    {
        using var hmac = new HMACSHA256(_key);
        var expected = Convert.ToBase64String(hmac.ComputeHash([.. Encoding.UTF8.GetBytes(prefix), .. body]));
        var matches = false;
        // All are compared, so that the time does not tell which one matched.
        foreach (var signature in signatures.Split(' '))
            matches |=
                signature.StartsWith(SignatureVersion, StringComparison.Ordinal)
                && ConstantTime.Equals(signature.Substring(SignatureVersion.Length), expected);
        return matches;
    }
}
