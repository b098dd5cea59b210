namespace ClientGen.Cli.Updating.Decisions;

/// <summary>What was agreed, and what is still open.</summary>
/// <param name="Taken">The decisions that were taken.</param>
/// <param name="Open">Those that nobody took.</param>
/// <param name="NotAsked">Ids that the file of answers has and nobody asks.</param>
internal sealed record Answers(IReadOnlyList<Answer> Taken, IReadOnlyList<Decision> Open, IReadOnlyList<string> NotAsked)
{
    /// <summary>Takes answers from the file, then safe defaults where they are agreed to, then from who sits at the terminal.</summary>
    public static Answers To(IReadOnlyList<Decision> decisions, UpdateOptions options, Asker? asker)
    {
        var file = options.DecisionsFile is { } path ? DecisionFile.Read(path, options.Vendor) : null;
        var (taken, open) = (new List<Answer>(), new List<Decision>());
        foreach (var decision in decisions)
        {
            if (file?.Of(decision) is { } written)
                taken.Add(new(decision, written, "file"));
            else if (options.AcceptSafe && decision.Safe is { } safe)
                taken.Add(new(decision, decision.Find(safe)!, "safe default"));
            else if (asker is not null)
                taken.Add(new(decision, asker.Ask(decision), "asked"));
            else
                open.Add(decision);
        }
        return new(taken, open, [.. file?.NotAsked(decisions) ?? []]);
    }
}
