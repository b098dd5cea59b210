namespace ClientGen.Http;

/// <summary>Uploads to and downloads from addresses that a vendor gave: no key, no cookies, no default headers. Redirects of downloads are
/// followed.</summary>
internal sealed class FileClient(VendorProfile profile, VendorOptions options, ResponseReader reader, CallExecutor runner)
{
    public VendorOptions Options { get; } = options;

    public ApiOperation Operation(HttpMethod method, string name) =>
        new(profile.Name, name, method, "")
        {
            Cost = OperationCost.Free,
            Retry = RetryClass.Idempotent,
            Auth = OperationAuth.None,
        };

    public Task<T> RunAsync<T>(
        ApiRequest request,
        TimeSpan? timeout,
        Func<CallContext, CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken
    )
    {
        var callOptions = new RequestOptions { Timeout = timeout ?? Timeout.InfiniteTimeSpan };
        callOptions.CheckTimeout();
        return runner.RunAsync(
            new CallContext(request, callOptions, Options, new CallErrors(request.Operation)),
            attempt,
            cancellationToken
        );
    }

    /// <summary>Fetches in one attempt, over all redirects; statuses that are not expected become exceptions.</summary>
    public async Task<HttpResponseMessage> GetAsync(
        CallContext call,
        Uri address,
        Action<HttpRequestMessage> prepare,
        StallGuard guard,
        Func<int, bool> expected,
        CancellationToken cancellationToken
    )
    {
        call.Attempts++;
        var trail = new RedirectTrail(address, Options, call.Request.Operation);
        while (true)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, trail.Current);
            // The file is wanted as it is stored: ranges and lengths are those of its own bytes.
            message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCodings.Identity);
            prepare(message);
            var response = await SendAsync(call, message, guard, status => expected(status) || Redirect.Is(status), cancellationToken)
                .ConfigureAwait(false);
            if (expected((int)response.StatusCode))
                return response;
            using (response)
                trail.Follow(response);
        }
    }

    /// <summary>Sends one attempt of an upload.</summary>
    public async Task PutAsync(CallContext call, HttpRequestMessage message, StallGuard guard, CancellationToken cancellationToken)
    {
        call.Attempts++;
        using (await SendAsync(call, message, guard, static status => status is >= 200 and < 300, cancellationToken).ConfigureAwait(false))
            return;
    }

    private async Task<HttpResponseMessage> SendAsync(
        CallContext call,
        HttpRequestMessage message,
        StallGuard guard,
        Func<int, bool> expected,
        CancellationToken cancellationToken
    )
    {
        call.InFlight = true;
        var response = await SendAsync(call, message, guard, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= message;
        call.Status = (int)response.StatusCode;
        if (expected((int)response.StatusCode))
            return response;
        using (response)
        {
            throw await reader
                .ReadErrorAsync(
                    $"{call.Request.Operation} ({message.RequestUri!.Host})",
                    call.Request.Operation,
                    response,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(
        CallContext call,
        HttpRequestMessage message,
        StallGuard guard,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await call.Send(message, guard.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException fault) when (fault.InnerException is AddressRefusedException refused)
        {
            throw FileUrl.Unsafe(call.Request.Operation, refused.Message.TrimEnd('.'), fault);
        }
        catch (HttpRequestException fault) when (fault.InnerException is SourceChangedException changed)
        {
            throw new SourceChangedException(changed.Message);
        }
        catch (Exception fault) when (Transfer.IsCut(fault, guard, cancellationToken))
        {
            throw Transfer.Broke(call, fault, guard, fault is HttpRequestException http && ConnectionFaults.NeverConnected(http));
        }
    }
}
