using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ClientGen.Batch.Tests;

/// <summary>Passes connections on to a server, and cuts them all when told, or after a number of bytes.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly int _server;
    private long _bytesLeft = long.MaxValue;
    private long _every = long.MaxValue;

    public CuttingProxy(int server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether new connections are passed on.</summary>
    public bool IsOpen { get; set; } = true;

    public int Cuts { get; private set; }

    /// <summary>Cuts all connections once so many more bytes came from the server: what it sends after them is lost.</summary>
    public void CutAfter(long bytesFromServer) => Interlocked.Exchange(ref _bytesLeft, bytesFromServer);

    /// <summary>The same again and again.</summary>
    public void CutEvery(long bytesFromServer)
    {
        _every = bytesFromServer;
        CutAfter(bytesFromServer);
    }

    public void Cut()
    {
        Cuts++;
        foreach (var connection in _open.Keys)
            connection.Dispose();
    }

    public void Dispose()
    {
        _listener.Stop();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        (_open[client], _open[server]) = (true, true);
        try
        {
            if (!IsOpen)
                return;
            await server.ConnectAsync(IPAddress.Loopback, _server);
            await Task.WhenAny(
                PumpAsync(client.GetStream(), server.GetStream(), false),
                PumpAsync(server.GetStream(), client.GetStream(), true)
            );
        }
        catch (Exception fault) when (fault is SocketException or IOException or ObjectDisposedException)
        {
            // Cut.
        }
        finally
        {
            client.Dispose();
            _open.TryRemove(client, out _);
            _open.TryRemove(server, out _);
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isAnswer)
    {
        var buffer = new byte[8192];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer)) > 0; )
            {
                if (isAnswer && Interlocked.Add(ref _bytesLeft, -read) < 0)
                {
                    CutAfter(_every);
                    Cut();
                    return;
                }
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
