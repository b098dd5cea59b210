namespace ClientGen.Http.Tests.Races;

/// <summary>A watcher against jobs that are added, ends of the watch, faults, deadlines and dispose: seeded steps on an injected
/// clock.</summary>
[Collection("Races")]
[Slow("runs a thousand races")]
public sealed class WatchRaceTests
{
    private static readonly VendorProfile Profile = new("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
    {
        RateLimits = [new(2, TimeSpan.FromSeconds(1))],
    };
    private static readonly JobWaitOptions Patience = new() { Timeout = TimeSpan.FromMinutes(2) };

    [Fact]
    public Task EveryJob_HasExactlyOneEnd_OrItsAddingThrows() => Settling.RunAsync(Run);

    private static void Run(int seed)
    {
        var chance = new Random(seed);
        var orderly = chance.Next(2) == 0;
        var cancels = chance.Next(4) == 0;
        var disposes = chance.Next(4) == 0;
        var time = new ManualTimeProvider();
        var wire = new RaceWire(time);
        using var transport = Vendor.Transport(wire, Vendor.Options(time), Profile);
        var watch = new RaceWatch(transport, time, chance.Next(1, 4), stayOpen: chance.Next(2) == 0);
        for (var step = 0; step < 30; step++)
        {
            Step(chance, watch, wire, time);
            if (cancels && step > 15 && chance.Next(12) == 0)
                watch.Cancel();
            if (disposes && step > 15 && chance.Next(12) == 0)
                transport.Dispose();
            if (orderly || chance.Next(3) == 0)
                Settling.Settle();
        }
        watch.Complete();
        Settling.Until(() => watch.IsOver, () => Finish(wire, time), "the watch");

        watch.ShouldHaveEndedRight();
        Settling.Until(() => wire.Open.Count == 0, () => Finish(wire, time), "a look");
        transport.Dispose();
        Settling.Until(() => time.WaitingTimers == 0, static () => { }, "a timer");
    }

    private static void Step(Random chance, RaceWatch watch, RaceWire wire, ManualTimeProvider time)
    {
        var open = wire.Open;
        switch (chance.Next(14))
        {
            case < 3:
                watch.Add(Patience);
                break;
            case 3:
                watch.Start(Patience);
                break;
            case < 6 when open.Count > 0:
                open[chance.Next(open.Count)].Succeed("""{"status":"DONE","name":"x"}""");
                break;
            case < 9 when open.Count > 0:
                open[chance.Next(open.Count)].Succeed("""{"status":"BUSY"}""");
                break;
            case 9 when open.Count > 0:
                open[chance.Next(open.Count)].Fail(chance);
                break;
            case 10 when chance.Next(8) == 0:
                watch.Complete();
                break;
            case 11:
                time.Advance(TimeSpan.FromSeconds(chance.Next(60)));
                break;
            default:
                time.AdvanceToNextTimer();
                break;
        }
    }

    private static void Finish(RaceWire wire, ManualTimeProvider time)
    {
        foreach (var arrival in wire.Open)
            arrival.Succeed("""{"status":"DONE","name":"x"}""");
        Settling.Settle();
        time.AdvanceToNextTimer();
    }
}
