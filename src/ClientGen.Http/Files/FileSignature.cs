using System.Text;

namespace ClientGen.Http;

/// <summary>What the first bytes of a file show.</summary>
internal static class FileSignature
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 512;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileSign Of(ReadOnlySpan<byte> head) =>
        IsPicture(head) ? FileSign.Picture
        : Begins(head, [0x1F, 0x8B, 0x08]) ? FileSign.Compressed
        : IsText(head) ? TextKind(head)
        : FileSign.Unknown;

    // Formats of images and videos that vendors take or give, by their published magic numbers.
    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        Begins(head, [0xFF, 0xD8, 0xFF])
        || Begins(head, [0x89, (byte)'P', (byte)'N', (byte)'G'])
        || Begins(head, "GIF8"u8)
        || Begins(head, "II*\0"u8)
        || Begins(head, "MM\0*"u8)
        || Begins(head, "II+\0"u8)
        || Begins(head, "MM\0+"u8)
        || (head.Length >= 12 && Begins(head, "RIFF"u8))
        || (head.Length >= 8 && Begins(head.Slice(4), "ftyp"u8))
        || Begins(head, [0x1A, 0x45, 0xDF, 0xA3]);

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> with) => head.StartsWith(with);

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (Begins(head, [0xFF, 0xFE]) || Begins(head, [0xFE, 0xFF]))
            return true;
        foreach (var value in head)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) or 0x7F)
                return false;
        }
        return IsUtf8(head) || IsAscii(head.Slice(0, Math.Min(16, head.Length)));
    }

    // The last character may be cut by the limit.
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        var bytes = head.ToArray();
        for (var cut = 0; cut < 4 && cut <= bytes.Length; cut++)
        {
            try
            {
                _ = Utf8.GetCharCount(bytes, 0, bytes.Length - cut);
                return true;
            }
            catch (DecoderFallbackException)
            {
                continue;
            }
        }
        return false;
    }

    // A page in an older encoding.
    private static bool IsAscii(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value >= 0x80)
                return false;
        }
        return true;
    }

    private static FileSign TextKind(ReadOnlySpan<byte> head)
    {
        if (Begins(head, [0xEF, 0xBB, 0xBF]))
            head = head.Slice(3);
        while (head.Length > 0 && head[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            head = head.Slice(1);
        return head.Length == 0
            ? FileSign.Text
            : head[0] switch
            {
                (byte)'<' => FileSign.Markup,
                (byte)'{' or (byte)'[' => FileSign.Json,
                _ => FileSign.Text,
            };
    }
}

/// <summary>What the first bytes of a file show.</summary>
internal enum FileSign
{
    /// <summary>Bytes of a format that is not known here.</summary>
    Unknown,

    /// <summary>An image or a video.</summary>
    Picture,

    /// <summary>HTML or XML.</summary>
    Markup,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Other text.</summary>
    Text,

    /// <summary>gzip data that no header named.</summary>
    Compressed,
}
