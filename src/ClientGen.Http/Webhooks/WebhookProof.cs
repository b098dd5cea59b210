using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Http;

/// <summary>For generated clients: whether a webhook's call comes from the vendor. Compares in constant time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookProof
{
    /// <summary>Whether the header holds the account's secret itself.</summary>
    /// <param name="proof">What the header held.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static bool IsToken(string? proof, string secret)
    {
        Check(secret);
        return proof is not null && ConstantTime.Equals(proof, secret);
    }

    /// <summary>Whether the header holds the HMAC-SHA256 of the body under the secret, in hexadecimal digits of either case.</summary>
    /// <param name="proof">What the header held.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static bool IsHmacSha256(string? proof, byte[] body, string secret)
    {
        ArgumentNullException.ThrowIfNull(body);
        Check(secret);
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = string.Concat(hmac.ComputeHash(body).Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));
        return proof is not null && ConstantTime.Equals(proof.Trim().ToUpperInvariant(), expected);
    }

    private static void Check(string secret)
    {
        if (string.IsNullOrEmpty(secret))
            throw new ArgumentException("The secret is empty: anybody could have sent it.", nameof(secret));
    }
}
