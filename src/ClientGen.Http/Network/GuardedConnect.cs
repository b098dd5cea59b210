#if !NETSTANDARD2_0
using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http;

/// <summary>Looks a name up and connects, so that the address that was checked is the address that is used.</summary>
internal static class GuardedConnect
{
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        Func<VendorOptions>? files,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var target = context.DnsEndPoint;
            var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
            if (files is not null && !GoesThroughProxy(context))
                addresses = Array.FindAll(addresses, address => AddressRules.IsAllowed(address, files().AllowInsecureLoopback));
            if (addresses.Length == 0)
                throw new AddressRefusedException(target.Host);
            return await ConnectAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The token is the connect timeout's alone: a connection that was never made is not an unknown outcome.
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    // A proxy is the host's own choice, and looks names up itself.
    private static bool GoesThroughProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } wanted
        && !(
            string.Equals(wanted.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase)
            && wanted.Port == context.DnsEndPoint.Port
        );

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (var index = 0; ; index++)
        {
            var socket = new Socket(addresses[index].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[index], port, cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (index + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
#endif
