using Move = ClientGen.Batch.Tests.Moves.Move;

namespace ClientGen.Batch.Tests;

/// <summary>Visits every world that can be reached, and says what is wrong with the first one that breaks a promise, with the moves that
/// lead to it.</summary>
internal sealed class Exploration(Rules rules)
{
    private const int Most = 2_000_000;
    private readonly Moves _moves = new(rules);
    private readonly Dictionary<World, (World? Before, string Move)> _seen = [];
    private readonly Dictionary<World, List<World>> _leadTo = [];

    public int Worlds => _seen.Count;

    /// <returns><see langword="null"/> where every promise holds everywhere.</returns>
    public string? Run(World start)
    {
        var next = new Queue<World>([start]);
        _seen[start] = (null, "");
        while (next.TryDequeue(out var world))
        {
            if (_seen.Count > Most)
                return $"More than {Most} worlds: something counts up without an end.";
            if (Promises.Broken(world) is { } broken)
                return Story(world, broken);
            foreach (var found in _moves.From(world))
            {
                var move = found with { After = found.After.Smallest() };
                if (_seen.TryAdd(move.After, (world, move.Name)))
                    next.Enqueue(move.After);
                if (!move.IsFault)
                    Leads(world, move);
            }
        }
        return Stuck();
    }

    private void Leads(World from, Move move)
    {
        if (!_leadTo.TryGetValue(move.After, out var before))
            _leadTo[move.After] = before = [];
        before.Add(from);
    }

    // Backwards from the ends: what is not reached has no way to an end without a further fault.
    private string? Stuck()
    {
        var ends = _seen.Keys.Where(Promises.IsEnd).ToHashSet();
        var next = new Queue<World>(ends);
        while (next.TryDequeue(out var world))
        {
            foreach (var before in _leadTo.GetValueOrDefault(world) ?? [])
            {
                if (ends.Add(before))
                    next.Enqueue(before);
            }
        }
        return _seen.Keys.FirstOrDefault(world => !ends.Contains(world)) is { } stuck ? Story(stuck, "It never ends.") : null;
    }

    private string Story(World world, string broken)
    {
        var moves = new List<string>();
        for (World? at = world; at is not null; at = _seen[at].Before)
            moves.Add(_seen[at].Move);
        moves.Reverse();
        return $"{broken}{string.Join("\n  ", moves)}\n{world.Row.State}, lease {world.Row.Lease}, held by {world.Row.Worker ?? "nobody"}";
    }
}
