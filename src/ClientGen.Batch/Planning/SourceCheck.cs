using System.Globalization;

namespace ClientGen.Batch;

/// <summary>Looks at a file before it is planned: what is no photo is told now, and not when it is paid for.</summary>
internal static class SourceCheck
{
    private const int Head = 256;

    /// <returns>What is wrong, or null.</returns>
    public static async Task<string?> FaultAsync(string path, long? most, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
            if (file.Length == 0)
                return "The file is empty.";
            if (file.Length > most)
                return string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length:N0} bytes; at most {most:N0} are taken.");
            var head = new byte[Head];
            var read = await file.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return IsText(head.AsSpan(0, read)) ? "The file holds text, and no picture." : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be read: {fault.Message}";
        }
    }

    // No format of photos or videos begins with so many letters.
    private static bool IsText(ReadOnlySpan<byte> head) => !head.ContainsAnyExceptInRange((byte)'\t', (byte)'~');
}
