using System.Diagnostics.CodeAnalysis;
using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <content>What comes around an answer.</content>
public sealed partial class PerfectlyClearClient
{
    /// <summary>Makes any call and gives its result with the status, the headers, the rate limits and the request id of the
    /// answer.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    /// <returns>The result, and what came around the last answer. A call that fails throws as ever: its exception has the same.</returns>
    /// <example><c>var answer = await pfc.WithResponse(options => pfc.Presets.ListAsync(options: options));</c></example>
    [SuppressMessage("Performance", "CA1822", Justification = "Found where its calls are.")]
    public Task<ApiResponse<T>> WithResponse<T>(Func<RequestOptions, Task<T>> call, RequestOptions? options = null) =>
        WithResponseCall.RunAsync(call, options);

    /// <summary>Makes any call without a result and gives the status, the headers, the rate limits and the request id of the
    /// answer.</summary>
    /// <param name="call">Makes the call, with the options that it is given.</param>
    /// <param name="options">What the call does differently; they stay as they are.</param>
    /// <returns>What came around the last answer; <see langword="null"/> when the call did not use the options.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "Found where its calls are.")]
    public Task<AnswerHead?> WithResponse(Func<RequestOptions, Task> call, RequestOptions? options = null) =>
        WithResponseCall.RunAsync(call, options);
}
