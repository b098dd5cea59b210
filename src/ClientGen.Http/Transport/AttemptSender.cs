using System.Net.Sockets;
using Polly;

namespace ClientGen.Http;

/// <summary>One attempt: sends the request and gives back a success, or throws what went wrong.</summary>
internal sealed class AttemptSender(RequestBuilder builder, ResponseReader reader)
{
    public ResponseReader Reader { get; } = reader;

    public async Task<HttpResponseMessage> SendAsync(CallContext call, CancellationToken cancellationToken)
    {
        using var message = await builder.BuildAsync(call.Request, call.Options, cancellationToken).ConfigureAwait(false);
        call.Attempts++;
        call.InFlight = true;
        call.RequestId = null;
        call.Status = null;
        call.Came = null;
        var response = await SendAsync(call, message, cancellationToken).ConfigureAwait(false);
        call.RequestId = Reader.RequestId(response);
        call.Status = (int)response.StatusCode;
        Tell(call, response);
        response.RequestMessage ??= message;
        // It names the file's address. It is not followed here, where the key is.
        if (response.IsSuccessStatusCode || (call.Request.WantsFile && Redirect.IsUsable(response)))
            return response;
        using (response)
        {
            // A refusal is a refusal, even if its words never come.
            call.InFlight = SingleSend.MayHaveStarted((int)response.StatusCode);
            var error = await Reader
                .ReadErrorAsync(call.Request.Operation.ToString(), call.Request.Operation, response, cancellationToken)
                .ConfigureAwait(false);
            call.InFlight = RetryRule.LeavesDoubt(error);
            throw error;
        }
    }

    private static void Tell(CallContext call, HttpResponseMessage response)
    {
        try
        {
            call.Options.OnResponse?.Invoke(new ApiResponse(response, call.RequestId, call.Attempts, call.Settings.TimeProvider));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(
        CallContext call,
        HttpRequestMessage message,
        CancellationToken cancellationToken
    )
    {
        var ticket = message.GetTicket()!;
        try
        {
            var response = await call.Send(message, cancellationToken).ConfigureAwait(false);
            // A handler asked again, was refused, and made up a response: the vendor's own counts.
            if (!ticket.WasAskedAgain || ticket.Refusal is not { } refusal || refusal.Status == (int)response.StatusCode)
                return response;
            response.Dispose();
            return refusal.ToResponse();
        }
        catch (Exception fault)
        {
            call.InFlight = ticket.IsInDoubt;
            if (Meaning(call, ticket, fault, cancellationToken) is { } meaning)
                throw meaning;
            // What the vendor answered first counts, whatever a handler did then.
            if (ticket.Refusal is { } refusal && IsTransports(fault) && !cancellationToken.IsCancellationRequested)
                return refusal.ToResponse();
            throw;
        }
    }

    /// <summary>What the fault means to the caller, if not what it says itself.</summary>
    private static Exception? Meaning(CallContext call, SingleSend ticket, Exception fault, CancellationToken cancellationToken)
    {
        // Fewer bytes left than were announced, so the vendor never had a whole request.
        if (fault is HttpRequestException { InnerException: SourceChangedException changed })
        {
            call.InFlight = false;
            return new SourceChangedException(changed.Message);
        }
        if (fault is OperationCanceledException && cancellationToken.IsCancellationRequested)
            return null;
        if (ticket.Elsewhere is { } host)
            return call.Errors.Elsewhere(host);
        if (ticket.Refusal is not null || !IsTransports(fault))
            return null;
        // Cancelled, but not by this call: a handler gave up.
        return fault is HttpRequestException or IOException or SocketException or OperationCanceledException
            ? call.Errors.Connection(fault, ticket.NothingWasSent)
            : null;
    }

    // What the handlers of the transport and of the resilience packages throw; what else a handler throws is the host's own affair.
    // A connection that is reset right after it was accepted shows as the socket's own exception on some systems.
    private static bool IsTransports(Exception fault) =>
        fault
            is HttpRequestException
                or IOException
                or SocketException
                or OperationCanceledException
                or KeyWithheldException
                or ExecutionRejectedException;
}
