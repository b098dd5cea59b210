using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <content>Corrections as jobs.</content>
/// <remarks>
/// By hand, and not by the overlay's fact on jobs: the vendor names a job by the address of its status, which must be on its own host, and
/// says no to a start, and to a job, with status 200.
/// </remarks>
public partial class PerfectlyClearClient
{
    private JobDefinition<CorrectedFile>? _corrections;
    private StatusAddress? _statusAddress;

    /// <summary>Takes up a correction that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public virtual Job<CorrectedFile> GetCorrection(JobId<CorrectedFile> id) => new(id, CorrectionKind);

    /// <summary>Takes up a correction that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public virtual Job<CorrectedFile> ResumeCorrection(string token) => CorrectionKind.Resume(token);

    private JobDefinition<CorrectedFile> CorrectionKind => _corrections ??= CorrectionJobs.Define(_transport, this);

    private StatusAddress StatusAddresses =>
        _statusAddress ??= new StatusAddress([_transport.Profile.BaseAddress.IdnHost, _transport.BaseAddress.IdnHost]);
}
