using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>An <c>x-clientgen-job</c>: how a job is followed from its start to its end.</summary>
/// <param name="Start">The operation that starts it.</param>
/// <param name="Read">The operation that reads its status.</param>
/// <param name="Said">The fact itself; its form was checked.</param>
internal sealed record JobFact(Operation Start, Operation Read, JObject Said)
{
    public string Kind => (string)Said["kind"]!;

    public string? Summary => (string?)Said["summary"];

    public decimal? Interval => (decimal?)Said["interval"];

    /// <summary>The pointer under a name, or null when the fact has none.</summary>
    public string? Pointer(string name) => (string?)Said[name];

    /// <summary>The status words under a name.</summary>
    public IReadOnlyList<string> Words(string name) => [.. (Said[name] as JArray ?? []).Values<string>()!];
}
