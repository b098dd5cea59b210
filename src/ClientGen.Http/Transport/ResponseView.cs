using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>For generated clients: makes an operation's call and keeps what came around its last response.</summary>
/// <remarks>Users find it as <c>client.Area.WithResponse</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseView
{
    /// <summary>Makes a call and gives its result with the status, the headers, the limits and the request id of the last
    /// response.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    public static async Task<ApiResponse<T>> OfAsync<T>(Func<RequestOptions, Task<T>> call, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(call);
        ApiResponse? last = null;
        var value = await call(Listening(options, response => last = response)).ConfigureAwait(false);
        // A call that was made without the options may have been paid for: its result is given all the same.
        return new(value, last ?? ApiResponse.None);
    }

    /// <summary>Makes a call without a result and gives what came around its last response.</summary>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    public static async Task<ApiResponse> OfAsync(Func<RequestOptions, Task> call, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(call);
        ApiResponse? last = null;
        await call(Listening(options, response => last = response)).ConfigureAwait(false);
        return last ?? ApiResponse.None;
    }

    private static RequestOptions Listening(RequestOptions? options, Action<ApiResponse> listen)
    {
        var copy = options?.Copy() ?? new RequestOptions();
        copy.OnResponse = response =>
        {
            listen(response);
            options?.OnResponse?.Invoke(response);
        };
        return copy;
    }
}
