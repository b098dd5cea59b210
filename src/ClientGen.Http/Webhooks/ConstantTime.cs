using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Http;

/// <summary>Comparisons that take the same time wherever the first difference is, for tokens and signatures.</summary>
internal static class ConstantTime
{
    /// <summary>Whether both are the same text. Neither its time nor its result tells how much of them agrees, nor how long the secret
    /// is.</summary>
    /// <param name="given">What came from outside.</param>
    /// <param name="secret">What it must be.</param>
    public static bool Equals(string given, string secret)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(secret);
        // Of digests, because they have one length.
        return Equals(Digest(given), Digest(secret));
    }

    /// <summary>Whether both are the same bytes. The length is no secret.</summary>
    /// <param name="given">What came from outside.</param>
    /// <param name="secret">What it must be.</param>
    public static bool Equals(byte[] given, byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(secret);
        if (given.Length != secret.Length)
            return false;
        var difference = 0;
        for (var index = 0; index < given.Length; index++)
            difference |= given[index] ^ secret[index];
        return difference == 0;
    }

    private static byte[] Digest(string text)
    {
#if NETSTANDARD2_0
        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
#else
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
#endif
    }
}
