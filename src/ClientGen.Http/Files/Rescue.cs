namespace ClientGen.Http;

/// <summary>Keeps a file that was paid for, and that its place took only in part, in the folder for temporary files.</summary>
internal static class Rescue
{
    /// <param name="partial">What was written.</param>
    /// <param name="written">How many of its bytes count.</param>
    /// <param name="rest">What was not.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="fault">Why it could not be written.</param>
    /// <param name="create">Makes a file.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>What to throw.</returns>
    public static async Task<LocalWriteException> KeepAsync(
        FileStream partial,
        long written,
        Stream rest,
        string name,
        IOException fault,
        Func<string, FileStream> create,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(Path.GetTempPath(), FileName.Unique(name));
        try
        {
            using var file = create(path);
            partial.Position = 0;
            await CopyAsync(partial, file, written, cancellationToken).ConfigureAwait(false);
            await CopyAsync(rest, file, long.MaxValue, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
            return new LocalWriteException(fault, path);
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            LocalFile.Remove(path);
            return new LocalWriteException(fault);
        }
        catch
        {
            LocalFile.Remove(path);
            throw;
        }
    }

    private static async Task CopyAsync(Stream from, FileStream to, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[LocalFile.BufferSize];
        while (most > 0)
        {
            var read = await from.ReadSomeAsync(buffer, 0, (int)Math.Min(most, buffer.Length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            await to.WriteAllAsync(buffer, read, cancellationToken).ConfigureAwait(false);
            most -= read;
        }
    }
}
