using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http;

/// <summary>Tells a connection that was never made from one that broke.</summary>
internal static class ConnectionFaults
{
    public static bool NeverConnected(HttpRequestException fault)
    {
#if !NETSTANDARD2_0
        if (
            fault.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
        )
        {
            return true;
        }
#endif
        // A fault of an established connection comes wrapped in an IOException; only a direct cause is the connecting itself.
        return fault.InnerException switch
        {
            SocketException socket => IsConnectError(socket.SocketErrorCode),
            // TLS was never agreed on.
            System.Security.Authentication.AuthenticationException => true,
            WebException web => web.Status
                is WebExceptionStatus.ConnectFailure
                    or WebExceptionStatus.NameResolutionFailure
                    or WebExceptionStatus.SecureChannelFailure
                    or WebExceptionStatus.TrustFailure
                    or WebExceptionStatus.ProxyNameResolutionFailure,
            _ => false,
        };
    }

    private static bool IsConnectError(SocketError error) =>
        error
            is SocketError.ConnectionRefused
                or SocketError.HostNotFound
                or SocketError.TryAgain
                or SocketError.NoData
                or SocketError.NoRecovery
                or SocketError.HostUnreachable
                or SocketError.HostDown
                or SocketError.NetworkUnreachable
                or SocketError.NetworkDown
                or SocketError.AddressNotAvailable
                or SocketError.TimedOut;
}
