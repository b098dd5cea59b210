using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>Tells whether a webhook call is from the vendor. Safe for use by several threads; make one and keep it.</summary>
/// <remarks>
/// The vendor publishes that the signature is an HMAC-SHA256 with the API key. What exactly is signed is not published: the
/// header names are those of the Standard Webhooks convention, so <c>{id}.{timestamp}.{body}</c> is assumed. Whoever cannot rely
/// on that takes the call as a hint and reads the job's status instead.
/// Calls that were seen are remembered by this instance; several servers each remember their own.
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
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not more than zero.</exception>
    public WebhookVerifier(string apiKey, TimeSpan? window = null, TimeProvider? time = null)
    {
        if (string.IsNullOrWhiteSpace(apiKey))
            throw new ArgumentException("The account's key is needed: it signs the calls.", nameof(apiKey));
        if (window <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be more than zero.");
        _key = Encoding.UTF8.GetBytes(apiKey);
        _time = time ?? TimeProvider.System;
        _seen = new SeenCalls(window ?? TimeSpan.FromMinutes(5));
    }

    /// <summary>Checks one call. A genuine one is remembered, so that it is genuine once.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signature">The header <c>webhook-signature</c>: one or more of <c>v1,…</c>, with spaces between them.</param>
    /// <param name="body">The body as it came, byte for byte.</param>
    public WebhookVerdict Check(string? id, string? timestamp, string? signature, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signature)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253402300799)
            return WebhookVerdict.Malformed;
        if (!IsSigned($"{id}.{timestamp}.", signature!, body))
            return WebhookVerdict.WrongSignature;
        return _seen.Admit(id!, DateTimeOffset.FromUnixTimeSeconds(seconds), _time.GetUtcNow());
    }

    private bool IsSigned(string prefix, string signatures, byte[] body)
    {
        using var hmac = new HMACSHA256(_key);
        var expected = Convert.ToBase64String(hmac.ComputeHash([.. Encoding.UTF8.GetBytes(prefix), .. body]));
        var matches = false;
        // All are compared, so that the time does not tell which one matched.
        foreach (var signature in signatures.Split(' '))
            matches |= signature.StartsWith(SignatureVersion, StringComparison.Ordinal) && ConstantTime.Equals(signature.Substring(SignatureVersion.Length), expected);
        return matches;
    }
}
