using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>A kind of job as the fact <c>x-clientgen-job</c> states it.</summary>
/// <param name="Start">The operation that starts it, as in <c>POST /v1/firings</c>.</param>
/// <param name="Read">The operation that reads its status.</param>
/// <param name="Said">The fact.</param>
internal sealed record JobPlan(string Start, string Read, JObject Said)
{
    public string Kind => (string)Said["kind"]!;

    /// <summary>The jobs of a document.</summary>
    public static IReadOnlyList<JobPlan> All(IReadOnlyList<Specs.SpecOperation> operations) =>
        [
            .. from start in operations
            let said = start.Json["x-clientgen-job"] as JObject
            where said is not null
            let name = (string?)said["read"]
            let read = operations.FirstOrDefault(read => (string?)read.Json["operationId"] == name || read.Name == name)
            where read is not null
            select new JobPlan(start.Name, read.Name, said),
        ];

    /// <summary>A pointer of the fact; null where it states none.</summary>
    public string? Pointer(string name) => (string?)Said[name];

    /// <summary>The words that end a job.</summary>
    public IReadOnlyList<string> Words(string name) => [.. (Said[name] as JArray ?? []).Values<string>()!];
}
