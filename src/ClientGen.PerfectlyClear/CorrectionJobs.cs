using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>How corrections are watched.</summary>
internal static class CorrectionJobs
{
    private static readonly JobStateMap States = new(
        succeeded: [CorrectionState.Values.Completed],
        failed: [CorrectionState.Values.Failed, CorrectionState.Values.Rejected]);

    public static JobDefinition<CorrectedFile> Define(ApiTransport transport, CorrectionsClient corrections) =>
        new JobDefinition<CorrectionStatus, CorrectedFile>(transport, "Correction")
        {
            // The vendor's samples ask once a second.
            PollInterval = TimeSpan.FromSeconds(1),
            Poll = (id, options, token) => corrections.ReadStatusAsync(id.Value, noRedirect: true, options, token),
            StatusText = status => status.Status.Value,
            State = status => States.StateOf(status.Status.Value),
            Result = status => new CorrectedFile(transport, status),
            Failures = status => status is { StatusText: { } reason, Status.Value: not CorrectionState.Values.Completed }
                ? [new JobFailure(reason)]
                : [],
        };

    /// <summary>The job's id: the last part of the status address. The address itself is never called, so that it may point anywhere.</summary>
    public static JobId<CorrectedFile> IdOf(StartedCorrection started)
    {
        var parts = Uri.TryCreate(started.StatusEndpoint, UriKind.Absolute, out var address) ? address.AbsolutePath.Split('/') : [""];
        var id = Uri.UnescapeDataString(parts[parts.Length - 1]);
        return id.Trim().Length > 0 && id is not ("." or "..") ? id : throw new UnknownOutcomeException(
            "The correction was started, and may have been paid for, but the answer names no job: its statusEndpoint does not end in an id. "
            + "It was not started again. Look at the vendor's dashboard, or ask its support.",
            new ApiFailure { Operation = CorrectionsClient.Operations.Submit });
    }
}
