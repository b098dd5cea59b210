namespace ClientGen.Http.Infrastructure;

public sealed partial class ApiTransport
{
    /// <summary>Sends a call and gives one member of its response, for vendors that wrap what they give.</summary>
    /// <typeparam name="TResponse">The model of the whole response.</typeparam>
    /// <typeparam name="T">What is wrapped.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="unwrap">Takes the member. Where it gives <see langword="null"/> or throws, the response could not be read, and the
    /// exception has its body.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops waiting. What the vendor has started goes on.</param>
    /// <exception cref="ApiException">The call failed, or the response lacks the member; the subclass says how.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the vendor started it.</exception>
    public Task<T> SendAsync<TResponse, T>(
        ApiRequest request,
        Func<TResponse, T?> unwrap,
        RequestOptions? options,
        CancellationToken cancellationToken
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(unwrap);
        return RunAsync(request, options, ReadMemberAsync, cancellationToken);

        async Task<T> ReadMemberAsync(CallContext call, CancellationToken token)
        {
            using var response = await _exchange.SendAsync(call, token).ConfigureAwait(false);
            return await _exchange.Reader.ReadAsync(response, call, unwrap, token).ConfigureAwait(false);
        }
    }
}
