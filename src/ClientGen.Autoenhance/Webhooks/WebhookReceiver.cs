using ClientGen.Http;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Autoenhance;

/// <summary>Takes webhook calls. The vendor signs nothing: a token in the header <c>Authorization</c> is all that tells them from
/// others'.</summary>
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
    /// <exception cref="JsonException">The body is no JSON object of an event. The message says where, and nothing of the body: ids in it
    /// grant access.</exception>
    public static WebhookEvent Read(string body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? new WebhookEvent() : ModelJson.Deserialize<WebhookEvent>(body) ?? new WebhookEvent();
        }
        catch (JsonReaderException fault)
        {
            throw NotAnEvent(fault.LineNumber, fault.LinePosition);
        }
        catch (JsonSerializationException fault)
        {
            throw NotAnEvent(fault.LineNumber, fault.LinePosition);
        }
    }

    // The parser's own words may quote the body; so may the path, where names are ids.
    private static JsonReaderException NotAnEvent(int line, int column) =>
        new($"The webhook's body is not an event: it does not read at line {line}, column {column}.", "", line, column, null);
}
