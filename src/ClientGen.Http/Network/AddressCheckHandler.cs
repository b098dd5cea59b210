#if NETSTANDARD2_0
using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http;

/// <summary>Looks the host up and checks its addresses before the request is sent.</summary>
internal sealed class AddressCheckHandler(Func<VendorOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri.DnsSafeHost;
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host).ConfigureAwait(false);
            if (!Array.TrueForAll(addresses, address => AddressRules.IsAllowed(address, options().AllowInsecureLoopback)))
                throw new HttpRequestException("The address was refused.", new AddressRefusedException(host));
        }
        catch (SocketException fault)
        {
            throw new HttpRequestException($"The host {host} was not found.", fault);
        }
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
#endif
