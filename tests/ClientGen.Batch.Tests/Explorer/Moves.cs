namespace ClientGen.Batch.Tests;

/// <summary>All that may happen next in a world. A worker that is stopped is one to which nothing happens for a while, so every order of
/// these moves includes stopping.</summary>
internal sealed class Moves(Rules rules)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(1);
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    // A fault is something that does not have to happen.
    internal readonly record struct Move(string Name, World After, bool IsFault);

    public IEnumerable<Move> From(World world)
    {
        foreach (var worker in world.Workers)
        {
            foreach (var move in Work(world, worker))
            {
                yield return move with
                {
                    Name = $"{worker.Name}: {move.Name}",
                };
            }
            if (world.Left.Crashes > 0)
            {
                var crashed = world.With(worker.Idle with { Life = worker.Life + 1 });
                yield return new(
                    $"{worker.Name} is killed",
                    crashed with
                    {
                        Left = world.Left with { Crashes = world.Left.Crashes - 1 },
                    },
                    true
                );
            }
        }
        if (Expiry(world) is { } expired)
            yield return expired;
    }

    private static Move? Expiry(World world)
    {
        if (world.Row.Worker is not { } holder || world.Row.LeaseExpires <= Now)
            return null;
        var expired = world with { Row = world.Row with { LeaseExpires = Now } };
        // Nobody prolongs the lease of a worker that is gone or knows nothing of it.
        if (!world.Workers.Any(worker => worker.Name == holder && worker.Lease == world.Row.Lease))
            return new($"the lease {world.Row.Lease} of nobody runs out", expired, false);
        return world.Left.Expiries == 0
            ? null
            : new(
                $"the lease {world.Row.Lease} runs out",
                expired with
                {
                    Left = world.Left with { Expiries = world.Left.Expiries - 1 },
                },
                true
            );
    }

    private IEnumerable<Move> Work(World world, Worker worker)
    {
        if (worker.Lease != 0 && world.Row.Worker == worker.Name && world.Row.LeaseExpires <= Now)
            yield return new("heartbeat", world with { Row = world.Row with { LeaseExpires = Now + Duration } }, false);

        var moves = worker.Doing switch
        {
            Doing.Nothing => Look(world, worker),
            Doing.Reserved => [.. Note(world, worker, ItemState.Reserved, ItemState.Sending, Doing.Sends), .. PutDown(world, worker)],
            Doing.Sends => Send(world, worker),
            Doing.WasBought => Note(world, worker, ItemState.Sending, ItemState.Started, Doing.HasJob),
            Doing.WasRefused => Note(world, worker, ItemState.Sending, ItemState.Planned, Doing.Nothing),
            Doing.IsInDoubt => Note(world, worker, ItemState.Sending, rules.WhenInDoubt, Doing.Nothing),
            Doing.HasJob => Note(world, worker, ItemState.Started, ItemState.Finished, Doing.HasResult),
            Doing.HasResult => [new("saves the file", world.With(worker with { Doing = Doing.HasFile }) with { HasFile = true }, false)],
            Doing.HasFile => Note(world, worker, ItemState.Finished, ItemState.Saved, Doing.Nothing),
            _ => world.Vendor is { ShowsJobs: true, Purchases: > 0 }
                ? Note(world, worker, ItemState.Unknown, ItemState.Started, Doing.HasJob)
                : Note(world, worker, ItemState.Unknown, rules.WhenNothingIsFound, Doing.Nothing),
        };
        foreach (var move in moves)
            yield return move;
    }

    private IEnumerable<Move> Look(World world, Worker worker)
    {
        if (rules.Recover(world.Row, Now) is { } recovered)
            yield return new("takes the lease back", world with { Row = recovered }, false);
        foreach (var (state, doing) in Wanted(world))
        {
            if (!rules.CanLease(world.Row, worker.Name, state))
                continue;
            var row = rules.Lease(world.Row, worker.Name, Now, Duration);
            yield return new($"leases it, {state}", world.With(worker with { Doing = doing, Lease = row.Lease }) with { Row = row }, false);
            if (world.Left.Cuts > 0)
                yield return new($"leases it, {state}, and is not told", Cut(world) with { Row = row }, true);
        }
    }

    private static IEnumerable<(ItemState State, Doing Doing)> Wanted(World world)
    {
        yield return (ItemState.Planned, Doing.Reserved);
        yield return (ItemState.Started, Doing.HasJob);
        yield return (ItemState.Finished, Doing.HasResult);
        if (world.Vendor.ShowsJobs)
            yield return (ItemState.Unknown, Doing.LooksAtUnknown);
    }

    private static IEnumerable<Move> Send(World world, Worker worker)
    {
        var bought = world with { Vendor = world.Vendor with { Purchases = world.Vendor.Purchases + 1 } };
        yield return new("buys", bought.With(worker with { Doing = Doing.WasBought }), false);
        if (world.Left.Refusals > 0)
        {
            var refused = world with { Left = world.Left with { Refusals = world.Left.Refusals - 1 } };
            yield return new("is refused", refused.With(worker with { Doing = Doing.WasRefused }), true);
        }
        if (world.Left.Losses > 0)
        {
            var lost = world.Left with { Losses = world.Left.Losses - 1 };
            var inDoubt = worker with { Doing = Doing.IsInDoubt };
            yield return new("buys, and the answer is lost", bought.With(inDoubt) with { Left = lost }, true);
            yield return new("does not reach the vendor, and can't tell", world.With(inDoubt) with { Left = lost }, true);
        }
    }

    private IEnumerable<Move> PutDown(World world, Worker worker) =>
        Note(world, worker, ItemState.Reserved, ItemState.Planned, Doing.Nothing).Where(move => !move.IsFault);

    private IEnumerable<Move> Note(World world, Worker worker, ItemState from, ItemState to, Doing next)
    {
        var note = new LedgerNote
        {
            Item = world.Row.Item.Id,
            Lease = worker.Lease,
            From = from,
            To = to,
            JobToken = to == ItemState.Started ? "job" : null,
            PutDown = next == Doing.Nothing,
        };
        LedgerEntry? row = null;
        try
        {
            row = rules.Record(world.Row, note, Now);
        }
        catch (LeaseLostException)
        {
            // What the ledger answers where it is asked.
        }

        if (row is null)
        {
            // Who may look at the item now finds the job, or has it.
            var isLost = worker.Doing == Doing.WasBought && world.Row.JobToken is null && !world.Vendor.ShowsJobs;
            yield return new($"may not note {to}", world.With(worker.Idle) with { IsTestimonyRefused = isLost }, false);
        }
        else
        {
            var goesOn = next != Doing.Nothing && row.Worker == worker.Name && row.Lease == worker.Lease;
            var after = goesOn ? worker with { Doing = next } : worker.Idle;
            yield return new($"notes {to}", world.With(after) with { Row = row }, false);
        }
        if (world.Left.Cuts > 0)
        {
            var sendsAllTheSame = rules.SendsInDoubt && to == ItemState.Sending;
            var told = Cut(world).With(sendsAllTheSame ? worker with { Doing = next } : worker.Idle);
            yield return new($"can't note {to}", told, true);
            if (row is not null)
                yield return new($"notes {to}, and is not told", told with { Row = row }, true);
        }
    }

    private static World Cut(World world) => world with { Left = world.Left with { Cuts = world.Left.Cuts - 1 } };
}
