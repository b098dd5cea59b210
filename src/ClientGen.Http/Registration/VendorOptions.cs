using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;

namespace ClientGen.Http;

/// <summary>How a vendor's client behaves. The defaults fit image work, which takes minutes. Vendors derive from it for options of their
/// own.</summary>
public class VendorOptions
{
    /// <summary>The vendor's key. Required. It is read for every request, so a changed configuration takes effect.</summary>
    /// <remarks>Serializers and debuggers leave it out.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [Newtonsoft.Json.JsonIgnore]
    [System.Runtime.Serialization.IgnoreDataMember]
    [System.Text.Json.Serialization.JsonIgnore]
    public string ApiKey { get; set; } = "";

    /// <summary>Where the API is, if not at the vendor's published address. https, unless <see cref="AllowInsecureLoopback"/>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Allows http and private addresses on this machine, for simulators and tests. Default: <see langword="false"/>.</summary>
    public bool AllowInsecureLoopback { get; set; }

    /// <summary>Headers of every call to the API. They win over the vendor's defaults. The key's header cannot be set here.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest a call may take, retries and waiting included. Default: 10 minutes; infinite is allowed.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest one attempt may take. Default: 5 minutes; infinite is allowed.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a call may be sent again, 0 to 20. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The span the first retry waits a random part of; it doubles with each retry. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where the doubling ends. Default: 30 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait taken over from the vendor. Default: 60 seconds.</summary>
    public TimeSpan MaxServerDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many retries may happen in a row, over all calls, without successes between them. Default: 20.</summary>
    public int RetryBudget { get; set; } = 20;

    /// <summary>How long no call goes out after the vendor failed too often, half a second to one day. Default: 15 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest response that is read, in bytes, after decompression. Files are not bound by it. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How much of an error body is kept, in bytes. Default: 64 KiB.</summary>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    /// <summary>How long a file transfer may stand still. Default: 60 seconds; infinite is allowed.</summary>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether calls are held back to stay within the vendor's published limits. Default: <see langword="true"/>.</summary>
    public bool LimitRate { get; set; } = true;

    /// <summary>A limiter of the host's own, in place of the vendor's published limits; it is not disposed.</summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Makes the limiters of the vendor's published limits, of a name and those limits, for limits that several processes share:
    /// one of all calls, under the vendor's name, and one of each operation or group with limits of its own, under the vendor's name and
    /// the first operation's. The client disposes them. Default: <see langword="null"/>: each client keeps the limits for itself.</summary>
    public Func<string, IReadOnlyList<RateLimit>, RateLimiter>? SharedRateLimiter { get; set; }

    /// <summary>
    /// Further bounds for calls to the API, in the terms of <c>Microsoft.Extensions.Http.Resilience</c>; in configuration the section
    /// <c>Resilience</c>, such as <c>Claid:Resilience:Retry:MaxRetryAttempts</c>. Of these values and the options above the stricter
    /// counts.
    /// </summary>
    /// <remarks>
    /// They can make calls fewer and slower: fewer retries (0 for none), longer delays, shorter timeouts, fewer calls at once
    /// (<c>RateLimiter:DefaultRateLimiterOptions:PermitLimit</c>), a circuit that opens sooner and stays open for longer. They never make
    /// the client send again what it would not: predicates and other delegates, <c>BackoffType</c>, <c>UseJitter</c> and
    /// <c>ShouldRetryAfterHeader</c> have no effect. With dependency injection a changed configuration takes effect at once. Default:
    /// nothing is bounded.
    /// </remarks>
    public HttpStandardResilienceOptions Resilience { get; } = StandardResilience.Unset();

    /// <summary>The clock. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The source of chance, from 0 to 1, safe for use by several threads.</summary>
    public Func<double> Jitter { get; set; } = Jitters.Next;

    // A test's disk may be full.
    internal Func<string, FileStream> CreateFile { get; set; } = LocalFile.Create;

    /// <summary>The type and the address, never the key.</summary>
    public override string ToString() => $"{GetType().Name} {BaseAddress?.GetLeftPart(UriPartial.Authority)}".TrimEnd();
}
