using System.Globalization;

namespace ClientGen.Testing;

/// <summary>A way for a call to go wrong.</summary>
public sealed class Fault
{
    private Fault(Simulator.Fault engine) => Engine = engine;

    internal Simulator.Fault Engine { get; }

    /// <summary>A response with a status, and the vendor's own error body for it.</summary>
    /// <param name="statusCode">The status, 400 to 599.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says. Default null: nothing.</param>
    /// <exception cref="ArgumentException">It is no status of an error.</exception>
    public static Fault Status(int statusCode, TimeSpan? retryAfter = null)
    {
        if (statusCode is < 400 or > 599)
            throw new ArgumentException($"A simulated error has a status from 400 to 599, not {statusCode}.", nameof(statusCode));
        var fault = Simulator.Fault.Status(statusCode);
        return new(
            retryAfter is { } wait
                ? fault with
                {
                    Headers = new Dictionary<string, string>
                    {
                        ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                    },
                }
                : fault
        );
    }

    /// <summary>A page of a proxy in front of the vendor, in the place of a response.</summary>
    /// <param name="statusCode">Its status. Default 502.</param>
    public static Fault Page(int statusCode = 502) => new(Simulator.Fault.NotJson(statusCode));

    /// <summary>A connection that is reset instead of a response.</summary>
    /// <param name="afterWork">Whether the vendor does what was asked all the same, and counts it. Default false.</param>
    public static Fault Reset(bool afterWork = false) => new(Simulator.Fault.Reset() with { AfterWork = afterWork });

    /// <summary>The right response, cut in half. What was asked is done.</summary>
    public static Fault Cut() => new(Simulator.Fault.Truncated());

    /// <summary>No response at all, until the client gives up.</summary>
    /// <param name="afterWork">Whether the vendor does what was asked all the same, and counts it. Default false.</param>
    public static Fault Timeout(bool afterWork = false) => new(Simulator.Fault.Hang() with { AfterWork = afterWork });

    /// <summary>The right response, late.</summary>
    /// <param name="delay">How late, on the simulator's clock.</param>
    public static Fault Slow(TimeSpan delay) =>
        delay >= TimeSpan.Zero
            ? new(Simulator.Fault.Slow(delay))
            : throw new ArgumentException("A response cannot come before it was asked for: give a delay of 0 or more.", nameof(delay));
}
