using System.Security.Cryptography;
using System.Text;
using ClientGen.Http;

namespace ClientGen.Claid;

/// <summary>HMAC-SHA256 of a body, in every encoding the header may have: hexadecimal or base64, with <c>sha256=</c> before it or
/// not.</summary>
internal static class ClaidSignature
{
    private const string Prefix = "sha256=";

    public static bool IsOf(string signature, byte[] body, string secret)
    {
        if (string.IsNullOrEmpty(secret))
            throw new ArgumentException("The secret is empty: anybody could sign with it.", nameof(secret));
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = hmac.ComputeHash(body);
        var given = signature.Trim();
        if (given.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            given = given.Substring(Prefix.Length);
        // Neither form can be mistaken for the other: they differ in length.
        return given.Length == expected.Length * 2
            ? ConstantTime.Equals(given.ToLowerInvariant(), Hex(expected))
            : ConstantTime.Equals(given, Convert.ToBase64String(expected));
    }

    private static string Hex(byte[] bytes) =>
        string.Concat(bytes.Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
}
