using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <content>Taking up jobs from tokens.</content>
public sealed partial class PerfectlyClearClient
{
    /// <summary>Takes up a correction that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<CorrectedFile> ResumeCorrection(string token) => _corrections.Resume(token);
}
