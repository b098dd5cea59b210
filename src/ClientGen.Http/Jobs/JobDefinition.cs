using System.ComponentModel;
using System.Diagnostics;
using ClientGen.Json;

namespace ClientGen.Http.Infrastructure;

/// <summary>How one kind of job is watched. Vendors make one per kind.</summary>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JobDefinition<TResult>
{
    private protected JobDefinition(ApiTransport transport, string kind)
    {
        Transport = transport ?? throw new ArgumentNullException(nameof(transport));
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
    }

    /// <summary>The kind of job, such as <c>BatchEdit</c>; part of messages.</summary>
    public string Kind { get; }

    /// <summary>The pause after the first look; it grows by half with each look. Default: 2 seconds.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Where the growing ends. Default: 15 seconds.</summary>
    public TimeSpan MaxPollInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Takes up a job that was kept as <see cref="Job{TResult}.Token"/>. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<TResult> Resume(string token)
    {
        var read = JobToken.Parse(token);
        var vendor = Transport.Profile.Name;
        if (read.Vendor != vendor)
        {
            throw new FormatException(
                $"The job token is of the vendor {Redaction.Brief(read.Vendor, null)}, not of {vendor}. Resume it with that "
                    + "vendor's client."
            );
        }
        if (read.Kind != Kind)
        {
            throw new FormatException(
                $"The job token is of a {Redaction.Brief(read.Kind, null)} job, not of a {Kind} job. Resume it with the method of its kind."
            );
        }
        return new Job<TResult>(read.Id, this);
    }

    internal ApiTransport Transport { get; }

    internal VendorOptions Options => Transport.Options;

    internal abstract Task<JobStatus<TResult>> PollAsync(
        JobId<TResult> id,
        TimeSpan waited,
        RequestOptions? options,
        CancellationToken cancellationToken
    );

    internal abstract TResult ResultOf(JobStatus<TResult> status);
}

/// <inheritdoc/>
/// <typeparam name="TStatus">The generated model of the status.</typeparam>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
/// <param name="transport">The vendor's transport, for its clock and chance.</param>
/// <param name="kind">The kind of job, such as <c>BatchEdit</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JobDefinition<TStatus, TResult>(ApiTransport transport, string kind) : JobDefinition<TResult>(transport, kind)
    where TStatus : class
{
    /// <summary>Asks for the status once.</summary>
    public required Func<JobId<TResult>, RequestOptions?, CancellationToken, Task<TStatus>> Poll { get; init; }

    /// <summary>The vendor's word for the status.</summary>
    public required Func<TStatus, string?> StatusText { get; init; }

    /// <summary>What the status means. <see cref="JobStateMap.StateOf"/> is the usual way.</summary>
    public required Func<TStatus, JobState> State { get; init; }

    /// <summary>Takes the result out of the status of a job that succeeded; <see langword="null"/> where it holds none, which is an
    /// <see cref="UnreadableResponseException"/> for who waits.</summary>
    public required Func<TStatus, TResult?> Result { get; init; }

    /// <summary>The vendor's reasons for failure in a status. Default: none.</summary>
    public Func<TStatus, IReadOnlyList<JobFailure>> Failures { get; init; } = static _ => [];

    internal override async Task<JobStatus<TResult>> PollAsync(
        JobId<TResult> id,
        TimeSpan waited,
        RequestOptions? options,
        CancellationToken cancellationToken
    )
    {
        using var span = JobSpan.Start(Transport.Profile.Name, Kind, id.Value, waited);
        try
        {
            var body = await Poll(id, options, cancellationToken).ConfigureAwait(false);
            var state = State(body);
            span?.SetTag("clientgen.job.state", state.ToString());
            return new JobStatus<TResult>(id, state, StatusText(body), body, Failures(body)) { Waited = waited };
        }
        catch (Exception fault) when (span is not null)
        {
            span.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
            throw;
        }
    }

    internal override TResult ResultOf(JobStatus<TResult> status) =>
        Result((TStatus)status.Body) is { } result
            ? result
            : throw new UnreadableResponseException(
                $"The {Transport.Profile.Name} {Kind} job is done, but its answer holds no result. RawBody has what came.",
                new ApiFailure { RawBody = ModelJson.Serialize(status.Body) }
            );
}
