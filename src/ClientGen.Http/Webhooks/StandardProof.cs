using System.Globalization;
using System.Text;

namespace ClientGen.Http;

/// <summary>The id, the time and the signatures of Standard Webhooks.</summary>
internal sealed class StandardProof : WebhookProof
{
    private const string Version = "v1,";

    // The last second of the year 9999.
    private const long LastSecond = 253402300799;
    private const int LongestId = 256;

    internal override WebhookShown Check(WebhookHeaders headers, byte[] body, byte[][] secrets)
    {
        if (
            headers.Single("webhook-id", out var refusal) is not { } id
            || headers.Single("webhook-timestamp", out refusal) is not { } timestamp
            || headers.Single("webhook-signature", out refusal) is not { } signatures
        )
        {
            return new(refusal);
        }
        // A point in the id would make two calls of one signed text.
        if (id.Length > LongestId || id.Any(letter => letter is '.' or <= ' ' or >= '\u007F'))
            return new("The header webhook-id holds no id.");
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LastSecond)
            return new("The header webhook-timestamp holds no time.");
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var matches = false;
        // All are compared, so that the time does not tell which one matched.
        foreach (var secret in secrets)
            matches |= IsSigned(signatures, Convert.ToBase64String(HmacProof.Hash(secret, signed)));
        return matches
            ? new(null, id, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : new("No signature in webhook-signature is that of the call and the secret.");
    }

    private static bool IsSigned(string signatures, string expected)
    {
        var matches = false;
        foreach (var signature in signatures.Split(' '))
        {
            matches |=
                signature.StartsWith(Version, StringComparison.Ordinal)
                && ConstantTime.Equals(signature.Substring(Version.Length), expected);
        }
        return matches;
    }
}
