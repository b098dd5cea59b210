using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Http;

/// <summary>The trace of one look at a job. Ids may grant access, so it holds a hash: enough to follow one job through a trace.</summary>
internal static class JobSpan
{
    private const int HashBytes = 8;

    public static Activity? Start(string vendor, string kind, string id, TimeSpan waited)
    {
        if (!Instruments.Activities.HasListeners())
            return null;
        var activity = Instruments.Activities.StartActivity($"{vendor} {kind} job", ActivityKind.Internal);
        if (activity is null)
            return null;
        activity.SetTag("clientgen.vendor", vendor);
        activity.SetTag("clientgen.job.kind", kind);
        activity.SetTag("clientgen.job.id_hash", Hash(id));
        activity.SetTag("clientgen.job.wait_time", waited.TotalSeconds);
        return activity;
    }

    public static string Hash(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
#else
        var hash = SHA256.HashData(bytes);
#endif
        return string.Concat(hash.Take(HashBytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
