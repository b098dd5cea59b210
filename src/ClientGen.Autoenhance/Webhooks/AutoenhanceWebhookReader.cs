using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

/// <summary>Reads Autoenhance's webhooks. The vendor signs nothing: a token in the header <c>Authorization</c> is all that tells its calls
/// from others'. Read the image's state before acting on a call: it can be late or sent twice.</summary>
public sealed class AutoenhanceWebhookReader : WebhookReader<WebhookEvent>
{
    /// <summary>A reader for one webhook.</summary>
    /// <param name="tokens">The token that was given when the webhook was set up. While it is changed, both.</param>
    /// <exception cref="ArgumentException">There is no token, or one is empty: anybody's calls would pass.</exception>
    public AutoenhanceWebhookReader(params string[] tokens)
        : base(WebhookProof.Token("Authorization", scheme: "Bearer"), tokens) { }

    // The body may be empty: the call itself is the news then.
    /// <inheritdoc/>
    protected override WebhookEvent? Parse(string json) =>
        string.IsNullOrWhiteSpace(json) ? new WebhookEvent() : ModelJson.Deserialize<WebhookEvent>(json) ?? new WebhookEvent();
}
