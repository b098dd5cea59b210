namespace ClientGen.Http.Infrastructure;

/// <content>Calls whose answers differ by status.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a call and reads its response as its status says.</summary>
    /// <typeparam name="T">What the operation gives; its default stands for a response without a body.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="answers">How each success status is read.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops waiting. What the vendor has started goes on.</param>
    /// <exception cref="InvalidRequestException">It is billable, and the vendor is known to refuse it: nothing was sent.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the vendor started it.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, ApiResponses<T> answers, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return RunAsync(request, options, ReadByStatusAsync, cancellationToken);

        async Task<T> ReadByStatusAsync(CallContext call, CancellationToken token)
        {
            using var response = await _exchange.SendAsync(call, token).ConfigureAwait(false);
            return await answers.ReadAsync(_exchange.Reader, response, call, token).ConfigureAwait(false);
        }
    }
}
