using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <summary>How corrections are watched.</summary>
internal static class CorrectionJobs
{
    private static readonly JobStateMap States = new(
        succeeded: [CorrectionState.Values.Completed],
        failed: [CorrectionState.Values.Failed, CorrectionState.Values.Rejected]
    );

    public static JobDefinition<CorrectedFile> Define(ApiTransport transport, PerfectlyClearClient client) =>
        new JobDefinition<CorrectionStatus, CorrectedFile>(transport, "Correction")
        {
            // The vendor's samples ask once a second.
            PollInterval = TimeSpan.FromSeconds(1),
            Poll = (id, options, token) => client.Corrections.ReadStatusAsync(id.Value, noRedirect: true, options, token),
            StatusText = status => IsRefused(status) ? "refused" : status.Status.Value,
            // A status that is no status but an error comes again at every look.
            State = status => IsRefused(status) ? JobState.Failed : States.StateOf(status.Status.Value),
            Result = status => new CorrectedFile(client, status),
            Failures = Reasons,
        };

    /// <summary>The job that was started.</summary>
    /// <exception cref="ValidationException">The vendor says why it started none.</exception>
    /// <exception cref="UnknownOutcomeException">The response names no job, or one that is elsewhere.</exception>
    public static JobId<CorrectedFile> IdOf(StartedCorrection started, StatusAddress addresses)
    {
        if (addresses.IdIn(started.StatusEndpoint) is { } id)
            return id;
        var operation = PerfectlyClearCorrectionsClient.Operations.Submit;
        if (string.IsNullOrEmpty(started.StatusEndpoint) && started.Error is { Length: > 0 } words)
            throw Refusal.Of(operation, words, ModelJson.Serialize(started), "Nothing was started.");
        throw new UnknownOutcomeException(
            "The correction may have been started and paid for, but the answer names no job of this vendor's: "
                + $"{StatusAddress.Fault(started.StatusEndpoint)} "
                + "It was not started again. RawBody has what came. Look at the vendor's dashboard, or ask its support.",
            new ApiFailure
            {
                Operation = operation,
                Status = 200,
                RawBody = ModelJson.Serialize(started),
            }
        );
    }

    private static bool IsRefused(CorrectionStatus status) => string.IsNullOrEmpty(status.Status.Value) && status.Error is { Length: > 0 };

    private static IReadOnlyList<JobFailure> Reasons(CorrectionStatus status) =>
        IsRefused(status) ? [new JobFailure(status.Error!)]
        : status is { StatusText: { } reason, Status.Value: not CorrectionState.Values.Completed } ? [new JobFailure(reason)]
        : [];
}
