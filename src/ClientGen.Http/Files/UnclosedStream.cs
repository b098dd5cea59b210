namespace ClientGen.Http;

/// <summary>Lends a caller's stream to a request, which would close it.</summary>
internal sealed class UnclosedStream(Stream inner) : ReadOnlyStream
{
    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    protected override ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.ReadSomeAsync(buffer, offset, count, cancellationToken);
}
