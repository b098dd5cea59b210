using System.Globalization;
using System.Security.Cryptography;

namespace ClientGen.Http;

/// <summary>The HMAC-SHA256 of the body, in hexadecimal digits or, where that is taken, in base64.</summary>
internal sealed class HmacProof(string header, string? prefix, bool orBase64) : WebhookProof
{
    internal override WebhookShown Check(WebhookHeaders headers, byte[] body, byte[][] secrets)
    {
        if (headers.Single(header, out var refusal) is not { } given)
            return new(refusal);
        given = given.Trim();
        if (prefix is not null && given.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            given = given.Substring(prefix.Length);
        var matches = false;
        // All are compared, so that the time does not tell which one matched.
        foreach (var secret in secrets)
            matches |= IsOf(given, Hash(secret, body));
        return new(matches ? null : $"The signature in {header} is not that of the body and the secret.");
    }

    internal static byte[] Hash(byte[] secret, byte[] signed)
    {
        using var hmac = new HMACSHA256(secret);
        return hmac.ComputeHash(signed);
    }

    // Neither form can be mistaken for the other: they differ in length.
    private bool IsOf(string given, byte[] expected) =>
        orBase64 && given.Length != expected.Length * 2
            ? ConstantTime.Equals(given, Convert.ToBase64String(expected))
            : ConstantTime.Equals(given.ToUpperInvariant(), Hex(expected));

    private static string Hex(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("X2", CultureInfo.InvariantCulture)));
}
