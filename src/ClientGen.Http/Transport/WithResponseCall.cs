namespace ClientGen.Http;

/// <summary>Makes a call of a generated operation and keeps what came around its answer.</summary>
/// <remarks>The clients offer it as <c>WithResponse</c>.</remarks>
public static class WithResponseCall
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Makes a call and gives its result with the status, the headers, the limits and the request id of the last answer.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    public static async Task<ApiResponse<T>> RunAsync<T>(Func<RequestOptions, Task<T>> call, RequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        AnswerHead? last = null;
        var value = await call(Listening(options, head => last = head)).ConfigureAwait(false);
        // A call that was made without the options may have been paid for: its result is given all the same.
        return new ApiResponse<T>(value, last?.Status ?? 0, last?.Headers ?? NoHeaders)
        {
            RequestId = last?.RequestId,
            RateLimit = last?.RateLimit,
        };
    }

    /// <summary>Makes a call without a result and gives what came around its answer.</summary>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    /// <returns>The head of the last answer; <see langword="null"/> when the call did not use the options.</returns>
    public static async Task<AnswerHead?> RunAsync(Func<RequestOptions, Task> call, RequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        AnswerHead? last = null;
        await call(Listening(options, head => last = head)).ConfigureAwait(false);
        return last;
    }

    private static RequestOptions Listening(RequestOptions? options, Action<AnswerHead> listen)
    {
        var copy = options?.Copy() ?? new RequestOptions();
        copy.OnResponse = head =>
        {
            listen(head);
            options?.OnResponse?.Invoke(head);
        };
        return copy;
    }
}
