using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>A job whose state follows from its age and its file alone. One that finds its result in the cache is done at once.</summary>
internal sealed record Correction(
    string Id,
    UploadSlot Input,
    CorrectionRequest Request,
    DateTimeOffset CreatedAt,
    PerfectlyClearSimulatorOptions Options,
    bool IsCached = false
)
{
    public DateTimeOffset EndsAt => IsCached ? CreatedAt : CreatedAt + Options.Paced(Options.StartDelay + Options.WorkTime);

    [Behaviour("job-states")]
    public string State(DateTimeOffset now) =>
        now >= EndsAt ? EndState
        : now < CreatedAt + Options.Paced(Options.StartDelay) ? "PENDING"
        : "PROCESSING";

    public string EndState =>
        Input.Says("simulate:failed") ? "FAILED"
        : Input.Says("simulate:rejected") ? "REJECTED"
        : "COMPLETED";

    [Behaviour("status-text-says-why")]
    public string Words(DateTimeOffset now) =>
        State(now) switch
        {
            "FAILED" => "The correction failed on demand.",
            "REJECTED" => "The file was rejected on demand.",
            "COMPLETED" => "Done.",
            _ => "Please wait.",
        };
}
