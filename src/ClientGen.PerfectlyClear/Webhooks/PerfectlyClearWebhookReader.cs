using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <summary>Reads Perfectly Clear's webhooks: a job's status, as reading it would answer.</summary>
/// <remarks>
/// The vendor publishes that the signature is an HMAC-SHA256 with the API key. What exactly is signed is not published: the
/// header names are those of the Standard Webhooks convention, so <c>{id}.{timestamp}.{body}</c> is assumed. Whoever cannot rely
/// on that takes the call as a hint and reads the job's status instead.
/// The vendor may deliver a call again, above all when the response was not 2xx: it has its event again too.
/// </remarks>
public sealed class PerfectlyClearWebhookReader : WebhookReader<CorrectionStatus>
{
    /// <summary>A reader for one account.</summary>
    /// <param name="apiKeys">The account's key: it signs the calls. While it is changed, both.</param>
    /// <exception cref="ArgumentException">There is no key, or one is empty.</exception>
    public PerfectlyClearWebhookReader(params string[] apiKeys)
        : this(new WebhookReaderOptions(), apiKeys) { }

    /// <summary>A reader for one account, with options.</summary>
    /// <param name="options">How old a call may be, and how many are remembered.</param>
    /// <param name="apiKeys">The account's key: it signs the calls. While it is changed, both.</param>
    /// <exception cref="ArgumentException">There is no key, or one is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window or the number of calls is not more than zero.</exception>
    public PerfectlyClearWebhookReader(WebhookReaderOptions options, params string[] apiKeys)
        : base(WebhookProof.StandardWebhooks(), apiKeys, options) { }

    // Every status says where the job stands.
    /// <inheritdoc/>
    protected override CorrectionStatus? Parse(string json) =>
        ModelJson.Deserialize<CorrectionStatus>(json) is { } status && !string.IsNullOrEmpty(status.Status.Value) ? status : null;
}
