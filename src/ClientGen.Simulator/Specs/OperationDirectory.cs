namespace ClientGen.Simulator.Specs;

/// <summary>The operations of a vendor under the names that users know, and what each costs.</summary>
internal sealed class OperationDirectory
{
    private readonly List<Entry> _entries = [];

    /// <param name="operations">Those of the document.</param>
    /// <param name="facts">What the overlay says, where it is not applied to the document.</param>
    public OperationDirectory(IReadOnlyList<SpecOperation> operations, OverlayFacts? facts)
    {
        var (areas, names, costs) = (Stated("x-clientgen-area"), Stated("x-clientgen-name"), Stated("x-clientgen-cost"));
        foreach (var operation in operations)
        {
            var name = Of(names, operation, "x-clientgen-name") ?? (string?)operation.Json["operationId"] ?? operation.Name;
            var area = Of(areas, operation, "x-clientgen-area");
            _entries.Add(
                new(
                    operation.Name,
                    Called(area, name),
                    (string?)operation.Json["operationId"],
                    Of(costs, operation, "x-clientgen-cost") == "billable"
                )
            );
        }
        _entries.Add(new(Files.FileHost.Operation, "Download", null, false));
        _entries.Add(new(Files.FileHost.UploadOperation, "Upload", null, false));

        Dictionary<string, string?> Stated(string fact) =>
            facts?.OfOperations(fact).GroupBy(said => said.Operation).ToDictionary(said => said.Key, said => (string?)said.Last().Said)
            ?? [];
    }

    /// <summary>What the client calls an operation, as in <c>Images.StartBatchEdit</c>; null for none of the document.</summary>
    public string? IdOf(string? operation) => _entries.Find(entry => entry.Name == operation)?.Id;

    /// <summary>Whether an operation costs money.</summary>
    public bool IsBillable(string operation) => _entries.Find(entry => entry.Name == operation)?.IsBillable == true;

    /// <summary>Method and path of the operation that somebody names: by method and path, by the client's method with or without its area
    /// and <c>Async</c>, or by the document's <c>operationId</c>.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or more than one.</exception>
    public string Resolve(string given)
    {
        var found = _entries.Where(entry => entry.Name == given || entry.OperationId == given).ToList();
        if (found.Count == 0)
            found = [.. _entries.Where(entry => entry.IsCalled(given))];
        if (found.Count == 1)
            return found[0].Name;
        throw new ArgumentException(
            found.Count > 1
                ? $"'{given}' may be {string.Join(" or ", found.Select(entry => entry.Id))}: name the one that is meant."
                : $"There is no operation '{given}'. There are: {string.Join(", ", _entries.Select(entry => entry.Id))}. "
                    + "Method and path work too, as in "
                    + _entries[0].Name
                    + "."
        );
    }

    private static string? Of(Dictionary<string, string?> stated, SpecOperation operation, string fact) =>
        stated.GetValueOrDefault(operation.Name) ?? (string?)operation.Json[fact];

    // What submits and reads a job is called Start and Get on the client.
    private static string Called(string? area, string name)
    {
        var plain =
            name.StartsWith("Submit", StringComparison.Ordinal) && name.Length > 6 ? "Start" + name[6..]
            : name.StartsWith("Read", StringComparison.Ordinal) ? "Get" + name[4..]
            : name;
        return area is null ? plain : $"{area}.{plain}";
    }

    private sealed record Entry(string Name, string Id, string? OperationId, bool IsBillable)
    {
        public bool IsCalled(string given)
        {
            var plain = given.EndsWith("Async", StringComparison.OrdinalIgnoreCase) ? given[..^5] : given;
            var own = Id[(Id.LastIndexOf('.') + 1)..];
            return Same(plain, Id) || Same(plain, own);
        }

        private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
