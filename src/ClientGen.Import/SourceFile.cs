using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Import;

/// <summary>A page or fragment file as it was read, byte for byte.</summary>
/// <param name="Name">The name that errors and the provenance use, with forward slashes.</param>
/// <param name="Bytes">The content.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the whole file is one fragment, rather than a page that quotes fragments.</summary>
    public bool IsJson => Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lower-case hexadecimal SHA-256 of the bytes.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Decodes the bytes, without a byte order mark.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public string ReadText()
    {
        var text = _strictUtf8.GetString(Bytes.Span);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    /// <summary>Reads a file; its name is kept relative to a folder, so that results do not depend on the machine.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder that the name is relative to; a file outside it keeps its bare name.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceFile Read(string path, string folder) => new(NameIn(path, folder), File.ReadAllBytes(path));

    internal static string NameIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative;
    }
}
