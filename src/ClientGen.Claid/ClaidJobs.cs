using ClientGen.Http;
using ClientGen.Json;

namespace ClientGen.Claid;

/// <summary>How Claid's jobs are watched; all families have the same words for their states.</summary>
internal static class ClaidJobs
{
    // PAUSED and words the document does not name are no end: the caller's deadline decides.
    private static readonly JobStateMap States = new(
        succeeded: [JobStatus.Values.Done],
        failed: [JobStatus.Values.Error],
        cancelled: [JobStatus.Values.Cancelled]
    );

    public static JobDefinition<TResult> Define<TStatus, TResult>(
        ApiTransport transport,
        string kind,
        Func<long, RequestOptions?, CancellationToken, Task<TStatus>> read,
        Func<TStatus, JobStatus> status,
        Func<TStatus, TResult?> result,
        Func<TStatus, IEnumerable<string>?> errors,
        Func<TStatus, bool>? hasPartialResult = null
    )
        where TStatus : class
        where TResult : class =>
        new JobDefinition<TStatus, TResult>(transport, kind)
        {
            Poll = (id, options, token) => read(id.ToInt64(), options, token),
            StatusText = body => status(body).Value,
            State = body =>
                States.StateOf(status(body).Value) switch
                {
                    JobState.Failed when hasPartialResult?.Invoke(body) == true => JobState.Succeeded,
                    var state => state,
                },
            Result = body =>
                result(body)
                ?? throw new UnreadableResponseException(
                    $"The {transport.Profile.Name} {kind} job is done, but its answer holds no result. RawBody has what came.",
                    new ApiFailure { RawBody = ModelJson.Serialize(body) }
                ),
            Failures = body => [.. (errors(body) ?? []).Select(error => new JobFailure(error))],
        };
}
