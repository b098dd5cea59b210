using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>How far a correction is.</summary>
public sealed class CorrectionProgress
{
    /// <summary>Where it stands.</summary>
    public CorrectionStage Stage { get; init; }

    /// <summary>How much was sent, while <see cref="CorrectionStage.Uploading"/>.</summary>
    public TransferProgress? Sent { get; init; }

    /// <summary>The job's id, from <see cref="CorrectionStage.Started"/> on. Keep it: with it the job can be taken up again, without paying
    /// again.</summary>
    public JobId<CorrectedFile>? JobId { get; init; }

    /// <summary>What the vendor said at the last look, while <see cref="CorrectionStage.Correcting"/>.</summary>
    public JobStatus<CorrectedFile>? Status { get; init; }
}

/// <summary>The stages of a correction, in order.</summary>
public enum CorrectionStage
{
    /// <summary>The file is being sent.</summary>
    Uploading,

    /// <summary>The vendor has taken the job. From here on it may have been paid for.</summary>
    Started,

    /// <summary>The vendor is at work.</summary>
    Correcting,
}
