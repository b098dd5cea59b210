using ClientGen.Http;
using ClientGen.Json;

namespace ClientGen.Autoenhance;

/// <summary>Takes webhook calls. The vendor signs nothing: a token in the header <c>Authorization</c> is all that tells them from others'.</summary>
public sealed class WebhookReceiver
{
    private const string Scheme = "Bearer ";
    private readonly string _token;

    /// <summary>A receiver for one webhook.</summary>
    /// <param name="token">The token that was given when the webhook was set up.</param>
    /// <exception cref="ArgumentException">The token is empty: anybody's calls would pass.</exception>
    public WebhookReceiver(string token) =>
        _token = string.IsNullOrWhiteSpace(token) ? throw new ArgumentException("The webhook's token is needed.", nameof(token)) : token;

    /// <summary>Whether a call carries the token, bare or after <c>Bearer</c>. Takes the same time whatever it carries.</summary>
    /// <param name="authorization">The header <c>Authorization</c>, or <see langword="null"/> where there is none.</param>
    public bool IsFromVendor(string? authorization)
    {
        var given = authorization ?? "";
        if (given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            given = given.Substring(Scheme.Length);
        return ConstantTime.Equals(given.Trim(), _token);
    }

    /// <summary>Reads a call's body. Read the image's state before acting on it: a call can be late or sent twice.</summary>
    /// <param name="body">The body, as text.</param>
    /// <returns>The event; empty when the body is, as it may be.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">The body is no JSON object.</exception>
    public static WebhookEvent Read(string body) =>
        string.IsNullOrWhiteSpace(body) ? new WebhookEvent() : ModelJson.Deserialize<WebhookEvent>(body) ?? new WebhookEvent();
}
