using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>A job whose state follows from its age and its file alone.</summary>
internal sealed record Correction(string Id, UploadSlot Input, CorrectionRequest Request, DateTimeOffset CreatedAt, PerfectlyClearSimulatorOptions Options)
{
    public DateTimeOffset EndsAt => CreatedAt + Options.StartDelay + Options.WorkTime;

    public string State(DateTimeOffset now) =>
        now < CreatedAt + Options.StartDelay ? "PENDING"
        : now < EndsAt ? "PROCESSING"
        : Input.Says("simulate:failed") ? "FAILED"
        : Input.Says("simulate:rejected") ? "REJECTED"
        : "COMPLETED";

    public string Words(DateTimeOffset now) => State(now) switch
    {
        "FAILED" => "The correction failed on demand.",
        "REJECTED" => "The file was rejected on demand.",
        "COMPLETED" => "Done.",
        _ => "Please wait.",
    };
}
