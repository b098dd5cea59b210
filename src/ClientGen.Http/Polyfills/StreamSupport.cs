namespace ClientGen.Http;

/// <summary>Stream and content reading with cancellation, the same on every target framework.</summary>
internal static class StreamSupport
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
#else
        return content.ReadAsStreamAsync(cancellationToken);
#endif
    }

    public static ValueTask<int> ReadSomeAsync(this Stream stream, byte[] buffer, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        return new(stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken));
#else
        return stream.ReadAsync(buffer, cancellationToken);
#endif
    }

    public static ValueTask<int> ReadSomeAsync(
        this Stream stream,
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    )
    {
#if NETSTANDARD2_0
        return new(stream.ReadAsync(buffer, offset, count, cancellationToken));
#else
        return stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
#endif
    }

    public static ValueTask WriteAllAsync(this Stream stream, byte[] buffer, int count, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        return new(stream.WriteAsync(buffer, 0, count, cancellationToken));
#else
        return stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
#endif
    }
}
