using Polly.Timeout;

namespace ClientGen.Http;

/// <summary>Whether a call may be sent again after a fault, and whether the fault leaves its outcome unknown.</summary>
internal static class RetryRule
{
    public static bool Allows(ApiOperation operation, Exception fault)
    {
        // Nothing reached the vendor, so nothing was started.
        if (fault is ConnectionException { NothingWasSent: true })
            return true;
        // Refused unread: the vendor says so itself.
        if (IsRefusal(fault))
            return true;
        // Everything else may have started the work.
        if (operation.StartsWork)
            return false;
        return fault is ConnectionException or RequestTimeoutException or TimeoutRejectedException or ServerException { Status: not 501 };
    }

    /// <summary>Whether an operation that starts work may have been started, now that this came back.</summary>
    public static bool LeavesDoubt(ApiException fault) =>
        fault switch
        {
            ConnectionException connection => !connection.NothingWasSent,
            VendorUnavailableException => false,
            ServerException => !IsRefusal(fault),
            RequestTimeoutException or UnreadableResponseException or RedirectRefusedException => true,
            _ => false,
        };

    // A 503 counts only with Retry-After: without it, it may come from a proxy that gave up on a vendor already at work.
    private static bool IsRefusal(Exception fault) =>
        fault is RateLimitedException or ServerException { Status: 503, RetryAfter: not null };
}
