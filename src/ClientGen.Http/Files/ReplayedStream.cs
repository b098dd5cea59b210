namespace ClientGen.Http;

/// <summary>A body whose first bytes were read ahead: they come first, then the rest.</summary>
internal sealed class ReplayedStream(byte[] head, Stream rest) : ReadOnlyStream
{
    private int _given;

    public override int Read(byte[] buffer, int offset, int count) =>
        TakeHead(buffer, offset, count) is > 0 and var taken ? taken : rest.Read(buffer, offset, count);

    protected override ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        TakeHead(buffer, offset, count) is > 0 and var taken ? new(taken) : rest.ReadSomeAsync(buffer, offset, count, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }

    private int TakeHead(byte[] buffer, int offset, int count)
    {
        var taken = Math.Min(count, head.Length - _given);
        if (taken > 0)
            Array.Copy(head, _given, buffer, offset, taken);
        _given += Math.Max(0, taken);
        return Math.Max(0, taken);
    }
}
