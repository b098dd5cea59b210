using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>The published limits: those of all calls, and those of some operations.</summary>
/// <param name="OfAll">Limits of all calls.</param>
/// <param name="OfSome">Limits of operations that share them.</param>
internal sealed record RateLimitFacts(
    IReadOnlyList<RateLimitFacts.Limit> OfAll,
    IReadOnlyList<(IReadOnlyList<Operation> Operations, IReadOnlyList<RateLimitFacts.Limit> Limits)> OfSome
)
{
    /// <summary>So many calls in so many seconds.</summary>
    public sealed record Limit(int Calls, int Seconds);

    public static RateLimitFacts Read(SpecDocument document)
    {
        var groups =
            from operation in Operation.All(document)
            let said = operation.Definition[ExtensionNames.RateLimit]
            where said is not null
            group (operation, said) by (string?)said["group"] ?? operation.Id;
        var ofSome = new List<(IReadOnlyList<Operation>, IReadOnlyList<Limit>)>();
        foreach (var group in groups)
        {
            var first = group.First();
            foreach (var other in group.Where(other => !Limits(other.said).SequenceEqual(Limits(first.said))))
            {
                document.Error(
                    Codes.RateLimitsDiffer,
                    other.said["limits"]!,
                    $"The group \"{group.Key}\" has other limits at {first.operation.Method.ToUpperInvariant()} {first.operation.Path}. "
                        + "Operations of a group share their limits: state the same, or name another group. The same are stated with "
                        + FactMend.Instead(other.said, "limits", first.said["limits"]!)
                );
            }
            ofSome.Add(([.. group.Select(each => each.operation)], Limits(first.said)));
        }
        return new(Limits(document.Root[ExtensionNames.RateLimit]), ofSome);
    }

    private static IReadOnlyList<Limit> Limits(JToken? said) =>
        [.. (said?["limits"] ?? new JArray()).Select(limit => new Limit((int)limit["calls"]!, (int)limit["seconds"]!))];
}
