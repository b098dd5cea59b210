namespace ClientGen.Http;

/// <summary>Lets a request out that has a ticket of the transport, once where it starts work, and gives it the key.</summary>
/// <remarks>It is the last handler before the wire, so that it sees what the host's own handlers made of the request.</remarks>
internal sealed class KeyHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket =
            request.GetTicket()
            ?? throw new KeyWithheldException(
                $"A request for {request.RequestUri?.Host} was not sent, and got no key: it is not the one that the transport made. "
                    + "A handler made it anew without what HttpRequestMessage.Options holds (Properties on older frameworks). "
                    + "Copy that, or pass on the request itself."
            );
        ticket.Key.CheckPlace(request);
        // A handler of the host's own, such as a retry or hedging handler, may ask again; work is not started again for it.
        if (!ticket.TryUse())
        {
            await ticket.FailedAsync(cancellationToken).ConfigureAwait(false);
            throw new ResendRefusedException();
        }
        var succeeded = false;
        try
        {
            SendingHeaders.Drop(request, ticket.OwnHeaders);
            ticket.Key.Put(request, ticket.Operation);
            var response = await SendAsync(request, ticket, cancellationToken).ConfigureAwait(false);
            succeeded = response.IsSuccessStatusCode;
            return response;
        }
        finally
        {
            ticket.Ended(succeeded);
        }
    }

#if !NETSTANDARD2_0
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new KeyWithheldException(
            "A request was not sent, and got no key: the transport sends with SendAsync only. A handler called Send instead."
        );
#endif

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, SingleSend ticket, CancellationToken cancellationToken)
    {
        var open = request.RequestUri!;
        var asked = request.RequestUri = ticket.Key.Address(open, ticket.Operation);
        try
        {
            return await SendAsync(request, asked, ticket, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Nobody above sees a key that went into the address.
            request.RequestUri = open;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        Uri asked,
        SingleSend ticket,
        CancellationToken cancellationToken
    )
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        // What follows redirects out of sight has had a response: only the connection after it was never made.
        catch (Exception) when (!IsSame(request.RequestUri, asked))
        {
            ticket.CameFrom(request.RequestUri!.Host);
            throw;
        }
        catch (HttpRequestException fault) when (ConnectionFaults.NeverConnected(fault))
        {
            ticket.NeverConnected();
            throw;
        }
        try
        {
            if (response.RequestMessage?.RequestUri is { } final && !IsSame(final, asked))
            {
                ticket.CameFrom(final.Host);
                throw new ForeignResponseException();
            }
            if (!response.IsSuccessStatusCode)
            {
                var answer = KeptResponse.Head(response);
                ticket.Refused(answer);
                // A redirect's address is all there is to it; its page is not waited for.
                if (!Redirect.IsUsable(response))
                    await answer.ReadBodyAsync(response, ticket.Key.MaxErrorBytes, cancellationToken).ConfigureAwait(false);
            }
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsSame(Uri? address, Uri asked) =>
        ReferenceEquals(address, asked) || string.Equals(address?.AbsoluteUri, asked.AbsoluteUri, StringComparison.Ordinal);
}
