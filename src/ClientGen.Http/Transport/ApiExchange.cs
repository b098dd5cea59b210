namespace ClientGen.Http;

/// <summary>One attempt: sends the request and gives back a success, or throws what went wrong.</summary>
internal sealed class ApiExchange(RequestBuilder builder, ResponseReader reader)
{
    public ResponseReader Reader { get; } = reader;

    public async Task<HttpResponseMessage> SendAsync(PipelineCall call, CancellationToken cancellationToken)
    {
        using var message = await builder.BuildAsync(call.Request, call.Options, cancellationToken).ConfigureAwait(false);
        call.Attempts++;
        call.InFlight = true;
        call.RequestId = null;
        call.Status = null;
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
            call.InFlight = (int)response.StatusCode is < 400 or 408 or >= 500;
            var error = await Reader.ReadErrorAsync(call.Request.Operation.ToString(), call.Request.Operation, response, cancellationToken).ConfigureAwait(false);
            call.InFlight = RetryRule.LeavesDoubt(error);
            throw error;
        }
    }

    private static void Tell(PipelineCall call, HttpResponseMessage response)
    {
        try
        {
            call.Options.OnResponse?.Invoke(new AnswerHead(response, call.RequestId, call.Attempts));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(PipelineCall call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await call.Send(message, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException fault) when (fault.InnerException is SourceChangedException changed)
        {
            // Fewer bytes left than were announced, so the vendor never had a whole request.
            call.InFlight = false;
            throw new SourceChangedException(changed.Message);
        }
        catch (HttpRequestException fault)
        {
            call.InFlight = !ConnectionFaults.NeverConnected(fault);
            throw call.Errors.Connection(fault, nothingWasSent: !call.InFlight);
        }
        catch (KeyWithheldException)
        {
            call.InFlight = false;
            throw;
        }
        catch (IOException fault)
        {
            throw call.Errors.Connection(fault, nothingWasSent: false);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Not this call's doing: the handler below gave up.
            throw call.Errors.Connection(fault, nothingWasSent: false);
        }
    }
}
