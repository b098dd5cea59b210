namespace ClientGen.Simulator.Specs;

/// <summary>Finds the operation a request is for.</summary>
internal sealed class SpecRouter(IReadOnlyList<SpecOperation> operations)
{
    public SpecMatch Match(string method, string path)
    {
        var candidates = operations
            .Select(o => (Operation: o, Values: o.Match(path)))
            .Where(c => c.Values is not null)
            .OrderByDescending(c => c.Operation.LiteralLength)
            .ToList();
        var (operation, values) = candidates.Find(c => c.Operation.Method == method);
        return new(operation, values ?? new Dictionary<string, string>(), [.. candidates.Select(c => c.Operation.Method).Distinct()]);
    }
}

/// <summary>What was found.</summary>
/// <param name="Operation">The operation, or null.</param>
/// <param name="PathValues">The values in the path, decoded.</param>
/// <param name="OtherMethods">Methods the path takes; empty where the path is unknown.</param>
internal sealed record SpecMatch(
    SpecOperation? Operation,
    IReadOnlyDictionary<string, string> PathValues,
    IReadOnlyList<string> OtherMethods
);
