using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Http;

/// <summary>A job in one short string: vendor, kind and id, versioned and checked. What <see cref="Job{TResult}.Token"/> writes.</summary>
/// <remarks>It holds no key. Where a vendor's ids grant access, as Autoenhance's image ids do, the token grants it too: keep it as you
/// would keep the id.</remarks>
public sealed class JobToken
{
    // The first byte. The checksum at the end stays, whatever a later version puts between them.
    private const byte Version = 1;
    private const int ChecksumBytes = 4;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal JobToken(string vendor, string kind, string id)
    {
        Vendor = vendor;
        Kind = kind;
        Id = id;
    }

    /// <summary>The vendor's name, such as <c>Claid</c>.</summary>
    public string Vendor { get; }

    /// <summary>The kind of job, such as <c>BatchEdit</c>.</summary>
    public string Kind { get; }

    /// <summary>The job's id.</summary>
    public string Id { get; }

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or another version wrote it; the message says which.</exception>
    public static JobToken Parse(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!TryDecode(token.Trim(), out var bytes) || bytes.Length < 1 + ChecksumBytes)
            throw new FormatException("This is no job token. Take the text of Job.Token, whole and unchanged.");
        var length = bytes.Length - ChecksumBytes;
        if (!Checksum(bytes, length).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw new FormatException("The job token is damaged: its checksum does not fit. Check that it was copied whole.");
        if (bytes[0] != Version)
        {
            throw new FormatException(
                $"The job token has version {bytes[0]}; this client reads version {Version}. Use the client that wrote it, or the job's id."
            );
        }
        // The checksum guards against mistakes, not against forgers: what it covers may still be anything.
        return TryRead(bytes, length, out var parts) && parts.Length == 3 && parts.All(part => part.Trim().Length > 0)
            ? new JobToken(parts[0], parts[1], parts[2])
            : throw new FormatException("The job token does not hold a vendor, a kind and an id.");
    }

    /// <summary>The vendor and the kind. The token itself may grant access: <see cref="Encode"/> writes it.</summary>
    public override string ToString() => $"{Vendor} {Kind} job token";

    /// <summary>The token's text, in letters, digits, <c>-</c> and <c>_</c>: what <see cref="Parse"/> reads.</summary>
    public string Encode()
    {
        var text = Utf8.GetBytes($"{Vendor}\0{Kind}\0{Id}");
        byte[] bytes = [Version, .. text];
        return Convert.ToBase64String([.. bytes, .. Checksum(bytes, bytes.Length)]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static bool TryRead(byte[] bytes, int length, [NotNullWhen(true)] out string[]? parts)
    {
        try
        {
            parts = Utf8.GetString(bytes, 1, length - 1).Split('\0');
            return true;
        }
        catch (ArgumentException)
        {
            // Not UTF-8.
            parts = null;
            return false;
        }
    }

    private static byte[] Checksum(byte[] bytes, int length)
    {
#if NETSTANDARD2_0
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes, 0, length).AsSpan(0, ChecksumBytes).ToArray();
#else
        return SHA256.HashData(bytes.AsSpan(0, length))[..ChecksumBytes];
#endif
    }

    private static bool TryDecode(string token, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (
            token.Length == 0
            || !token.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_')
            || token.Length % 4 == 1
        )
        {
            return false;
        }
        bytes = Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '='));
        return true;
    }
}
