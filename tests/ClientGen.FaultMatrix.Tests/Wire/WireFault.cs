using System.Net.Sockets;
using System.Text;

namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>A way for a connection of HTTP/2 or TLS to go wrong.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="ServeAsync">What the server does with a connection.</param>
internal sealed record WireFault(string Name, Func<WireRun, TcpClient, CancellationToken, Task> ServeAsync)
{
    /// <summary>Whether it is over TLS; otherwise it is HTTP/2.</summary>
    public bool IsTls { get; init; }

    /// <summary>Whether the client trusts the server's certificate.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Whether nothing got to the server, so that the caller is told that nothing was started.</summary>
    public bool NothingArrives { get; init; }

    /// <summary>Whether the server says that it did not look at the request. The caller may be told so, or that it is not known.</summary>
    public bool IsRefusal { get; init; }

    public static IReadOnlyList<WireFault> All { get; } =
    [
        Http2("RST_STREAM, internal error", (connection, stream) => connection.ResetStreamAsync(stream, Http2Connection.InternalError)),
        Http2("RST_STREAM, cancelled", (connection, stream) => connection.ResetStreamAsync(stream, Http2Connection.Cancel)),
        Http2("RST_STREAM, refused", (connection, stream) => connection.ResetStreamAsync(stream, Http2Connection.RefusedStream)) with
        {
            IsRefusal = true,
        },
        Http2(
            "RST_STREAM in the answer",
            async (connection, stream) =>
            {
                await BeginAsync(connection, stream);
                await connection.ResetStreamAsync(stream, Http2Connection.InternalError);
            }
        ),
        Http2(
            "GOAWAY before the request",
            async (connection, _) =>
            {
                await connection.GoAwayAsync(0, Http2Connection.NoError);
                connection.Client.Close();
            }
        ) with
        {
            IsRefusal = true,
        },
        Http2(
            "GOAWAY after the request",
            async (connection, stream) =>
            {
                await connection.GoAwayAsync(stream, Http2Connection.NoError);
                connection.Client.Close();
            }
        ),
        Http2(
            "GOAWAY after the request, too many",
            async (connection, stream) =>
            {
                await connection.GoAwayAsync(stream, Http2Connection.EnhanceYourCalm);
                connection.Client.Close();
            }
        ),
        Http2(
            "GOAWAY in the answer",
            async (connection, stream) =>
            {
                await BeginAsync(connection, stream);
                await connection.GoAwayAsync(stream, Http2Connection.InternalError);
                connection.Client.Close();
            }
        ),
        Http2(
            "HTTP/2 connection closed",
            (connection, _) =>
            {
                connection.Client.Close();
                return Task.CompletedTask;
            }
        ),
        Http2(
            "HTTP/2 connection reset",
            (connection, _) =>
            {
                RawListener.Reset(connection.Client);
                return Task.CompletedTask;
            }
        ),
        new("TLS handshake cut", async (_, client, token) => await Tls.ReadHelloAsync(client, token))
        {
            IsTls = true,
            NothingArrives = true,
        },
        new(
            "TLS handshake reset",
            async (_, client, token) =>
            {
                await Tls.ReadHelloAsync(client, token);
                RawListener.Reset(client);
            }
        )
        {
            IsTls = true,
            NothingArrives = true,
        },
        new(
            "TLS closed at once",
            (_, client, _) =>
            {
                client.Close();
                return Task.CompletedTask;
            }
        )
        {
            IsTls = true,
            NothingArrives = true,
        },
        new("TLS wrong certificate", OverTlsAsync) { IsTls = true, NothingArrives = true },
        new("TLS closed after the request", OverTlsAsync) { IsTls = true, IsTrusted = true },
    ];

    public override string ToString() => Name;

    private static WireFault Http2(string name, Func<Http2Connection, int, Task> fault) =>
        new(
            name,
            async (run, client, token) =>
            {
                var connection = new Http2Connection(client, token);
                await connection.BeginAsync();
                while (await connection.ReadRequestAsync() is { } stream)
                {
                    if (run.Came())
                    {
                        await fault(connection, stream);
                        continue;
                    }
                    await connection.BeginResponseAsync(stream);
                    await connection.WriteBodyAsync(stream, run.Operation.Success, isLast: true);
                }
            }
        );

    private static async Task BeginAsync(Http2Connection connection, int stream)
    {
        await connection.BeginResponseAsync(stream);
        await connection.WriteBodyAsync(stream, """{"data":""", isLast: false);
    }

    private static async Task OverTlsAsync(WireRun run, TcpClient client, CancellationToken token)
    {
        await using var stream = await Tls.AcceptAsync(client, token);
        if (!await Tls.ReadRequestAsync(stream, token) || run.Came())
            return;
        var answer =
            $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {run.Operation.Success.Length}\r\n\r\n{run.Operation.Success}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), token);
    }
}
