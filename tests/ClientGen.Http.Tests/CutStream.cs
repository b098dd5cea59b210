using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>A body that breaks off.</summary>
internal sealed class CutStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was reset.");
}
