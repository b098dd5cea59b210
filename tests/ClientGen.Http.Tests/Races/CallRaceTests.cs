namespace ClientGen.Http.Tests.Races;

/// <summary>Pipeline, limiters, cancellation, deadlines and dispose against each other: seeded steps on an injected clock.</summary>
[Collection("Races")]
[Slow("runs a thousand races")]
public sealed class CallRaceTests
{
    private static readonly RateLimit[] All = [new(3, TimeSpan.FromSeconds(10))];
    private static readonly RateLimit[] Starts = [new(1, TimeSpan.FromSeconds(5))];
    private static readonly VendorProfile Profile = new("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
    {
        RateLimits = All,
        OperationLimits = [new([Vendor.Start], Starts)],
    };

    [Fact]
    public Task Calls_AlwaysEnd_StartOnce_AndKeepThePermits() => Settling.RunAsync(Run);

    private static void Run(int seed)
    {
        var chance = new Random(seed);
        // Some races step only when all is quiet, and are the same each time; in the others the threads meet as they like.
        var orderly = chance.Next(2) == 0;
        var disposes = chance.Next(3) == 0;
        var time = new ManualTimeProvider();
        var wire = new RaceWire(time);
        var options = Vendor.Options(time);
        options.RetryBudget = 1000;
        var transport = Vendor.Transport(wire, options, Profile);
        var calls = new List<RaceCall>();
        var disposed = false;
        for (var step = 0; step < 30; step++)
        {
            if (disposes && step > 10 && chance.Next(12) == 0)
            {
                disposed = true;
                transport.Dispose();
            }
            Step(chance, calls, transport, wire, time, orderly);
            if (orderly || chance.Next(3) == 0)
                Settling.Settle(orderly);
        }
        Settling.Until(() => calls.All(call => call.IsOver), () => Finish(wire, time, orderly), "a call", orderly);

        foreach (var call in calls)
            call.ShouldHaveEndedRight(wire.Arrivals, disposed);
        if (orderly)
        {
            ShouldKeep(All[0], wire.Arrivals);
            ShouldKeep(Starts[0], wire.Arrivals.Where(arrival => arrival.Call[0] == 's'));
        }
        if (!disposed)
            ShouldHaveAllPermits(transport, wire, time);
        transport.Dispose();
        calls.ForEach(static call => call.Dispose());
        Settling.Until(() => time.WaitingTimers == 0, static () => { }, "a timer");
    }

    private static void Step(
        Random chance,
        List<RaceCall> calls,
        ApiTransport transport,
        RaceWire wire,
        ManualTimeProvider time,
        bool orderly
    )
    {
        var open = wire.Open;
        switch (chance.Next(12))
        {
            case < 4 when calls.Count < 12:
                var starts = chance.Next(2) == 0;
                calls.Add(new RaceCall(transport, $"{(starts ? 's' : 'l')}{calls.Count}", starts));
                break;
            case < 6 when open.Count > 0:
                open[chance.Next(open.Count)].Succeed("""{"name":"a"}""");
                break;
            case < 9 when open.Count > 0:
                open[chance.Next(open.Count)].Fail(chance);
                break;
            case 9 when calls.Count > 0:
                calls[chance.Next(calls.Count)].Cancel();
                break;
            // One long step fires many timers before the last call that they free is out.
            case 10 when !orderly:
                time.Advance(TimeSpan.FromSeconds(chance.Next(120)));
                break;
            default:
                time.AdvanceToNextTimer();
                break;
        }
    }

    private static void Finish(RaceWire wire, ManualTimeProvider time, bool orderly)
    {
        foreach (var arrival in wire.Open)
            arrival.Succeed("""{"name":"a"}""");
        Settling.Settle(orderly);
        time.AdvanceToNextTimer();
    }

    private static void ShouldKeep(RateLimit limit, IEnumerable<RaceArrival> arrivals)
    {
        var times = arrivals.Select(arrival => arrival.At).ToList();
        for (var index = limit.Calls; index < times.Count; index++)
            (times[index] - times[index - limit.Calls]).ShouldBeGreaterThanOrEqualTo(limit.Per);
    }

    // Once the windows have passed, as many calls as they allow go out at once: no permit was lost on the way.
    private static void ShouldHaveAllPermits(ApiTransport transport, RaceWire wire, ManualTimeProvider time)
    {
        // One alone before: it closes the circuit, where the faults have opened it.
        GoOut(1, transport, wire, time);
        GoOut(All[0].Calls, transport, wire, time);
    }

    private static void GoOut(int count, ApiTransport transport, RaceWire wire, ManualTimeProvider time)
    {
        time.Advance(TimeSpan.FromHours(1));
        var before = wire.Arrivals.Count;
        var calls = Enumerable.Range(0, count).Select(number => new RaceCall(transport, $"after {number}", starts: number == 0)).ToList();
        Settling.Until(() => wire.Arrivals.Count == before + count, static () => { }, "a free permit");
        foreach (var arrival in wire.Open)
            arrival.Succeed("{}");
        Settling.Until(() => calls.All(call => call.IsOver), static () => { }, "a call");
        calls.ForEach(static call => call.Dispose());
    }
}
