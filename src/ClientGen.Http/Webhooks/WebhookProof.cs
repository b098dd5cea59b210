using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>How a vendor shows that a webhook's call is its own. Compares in constant time, with every secret that is valid.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WebhookProof
{
    private protected WebhookProof() { }

    /// <summary>A header holds the account's secret itself.</summary>
    /// <param name="header">The header.</param>
    /// <param name="scheme">What may stand before the secret, such as <c>Bearer</c>; null where nothing may.</param>
    public static WebhookProof Token(string header, string? scheme = null) => new TokenProof(header, scheme);

    /// <summary>A header holds the HMAC-SHA256 of the body under the secret, in hexadecimal digits of either case.</summary>
    /// <param name="header">The header.</param>
    /// <param name="prefix">What may stand before it, such as <c>sha256=</c>; null where nothing may.</param>
    /// <param name="orBase64">Whether base64 is taken too.</param>
    public static WebhookProof HmacSha256(string header, string? prefix = null, bool orBase64 = false) =>
        new HmacProof(header, prefix, orBase64);

    /// <summary>The convention of Standard Webhooks: <c>webhook-id</c>, <c>webhook-timestamp</c> in seconds since 1970, and
    /// <c>webhook-signature</c> with one or more of <c>v1,</c> and the base64 of the HMAC-SHA256 over <c>{id}.{timestamp}.{body}</c>,
    /// spaces between them.</summary>
    /// <remarks>The key is the secret's text in UTF-8, not decoded.</remarks>
    public static WebhookProof StandardWebhooks() => new StandardProof();

    internal abstract WebhookShown Check(WebhookHeaders headers, byte[] body, byte[][] secrets);
}

/// <summary>What a call's headers show.</summary>
/// <param name="Refusal">Why they show nothing; null where they show that the vendor sent it.</param>
/// <param name="Id">The call's id; null where the vendor gives none.</param>
/// <param name="Signed">When it was signed, where it has an id.</param>
internal readonly record struct WebhookShown(string? Refusal, string? Id = null, DateTimeOffset Signed = default)
{
    public static WebhookShown Nothing => new(null);
}
