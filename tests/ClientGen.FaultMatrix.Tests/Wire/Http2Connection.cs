using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>The server's side of one HTTP/2 connection, frame by frame (RFC 9113), so that it can do what no well-behaved server
/// does.</summary>
internal sealed class Http2Connection(TcpClient client, CancellationToken cancellationToken)
{
    public const uint NoError = 0,
        InternalError = 2,
        RefusedStream = 7,
        Cancel = 8,
        EnhanceYourCalm = 11;

    private const byte Data = 0,
        Headers = 1,
        RstStream = 3,
        Settings = 4,
        Ping = 6,
        GoAway = 7;
    private const byte EndStream = 1,
        Ack = 1,
        EndHeaders = 4;
    private readonly NetworkStream _stream = client.GetStream();

    public TcpClient Client => client;

    /// <summary>The client's preface and settings, and ours.</summary>
    public async Task BeginAsync()
    {
        await _stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length], cancellationToken);
        await WriteAsync(Settings, 0, 0, []);
    }

    /// <summary>Reads until a request is whole.</summary>
    /// <returns>Its stream; <see langword="null"/> when the client has closed the connection.</returns>
    public async Task<int?> ReadRequestAsync()
    {
        while (await ReadFrameAsync() is var (type, flags, stream, payload))
        {
            if (type == Settings && (flags & Ack) == 0)
                await WriteAsync(Settings, Ack, 0, []);
            else if (type == Ping && (flags & Ack) == 0)
                await WriteAsync(Ping, Ack, 0, payload);
            else if (type is Headers or Data && (flags & EndStream) != 0)
                return stream;
        }
        return null;
    }

    public Task ResetStreamAsync(int stream, uint code) => WriteAsync(RstStream, 0, stream, Number(code));

    /// <param name="last">The last stream that the server says it looked at.</param>
    /// <param name="code">Why.</param>
    public Task GoAwayAsync(int last, uint code) => WriteAsync(GoAway, 0, 0, [.. Number((uint)last), .. Number(code)]);

    // 0x88 is ":status: 200" of HPACK's static table.
    public Task BeginResponseAsync(int stream) => WriteAsync(Headers, EndHeaders, stream, [0x88]);

    public Task WriteBodyAsync(int stream, string body, bool isLast) =>
        WriteAsync(Data, isLast ? EndStream : (byte)0, stream, Encoding.UTF8.GetBytes(body));

    /// <summary>Until the client goes.</summary>
    public async Task DrainAsync()
    {
        while (await ReadFrameAsync() is not null)
        {
            // Nothing that the client still says matters.
        }
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private async Task<(byte Type, byte Flags, int Stream, byte[] Payload)?> ReadFrameAsync()
    {
        var head = new byte[9];
        if (await _stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
            return null;
        var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
        await _stream.ReadExactlyAsync(payload, cancellationToken);
        return (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)) & int.MaxValue, payload);
    }

    private async Task WriteAsync(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        (frame[0], frame[1], frame[2], frame[3], frame[4]) = (
            (byte)(payload.Length >> 16),
            (byte)(payload.Length >> 8),
            (byte)payload.Length,
            type,
            flags
        );
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        await _stream.WriteAsync(frame, cancellationToken);
    }
}
