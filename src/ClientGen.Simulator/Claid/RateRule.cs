using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>A published limit, from the overlay's facts.</summary>
/// <param name="Name">Whose it is: operations with one name share a window.</param>
/// <param name="PerMinute">Calls in a minute.</param>
/// <param name="PerSecond">Calls in a second.</param>
internal sealed record RateRule(string Name, int PerMinute, int PerSecond)
{
    private const string Fact = "x-clientgen-rate-limit";

    private static readonly OverlayFacts Facts = OverlayFacts.Load("claid");
    private static readonly RateRule Common = Of("all", Facts.OfDocument(Fact)!);
    private static readonly Dictionary<string, RateRule> Further = Facts
        .OfOperations(Fact)
        .ToDictionary(fact => fact.Operation, fact => Of((string?)fact.Said["group"] ?? fact.Operation, fact.Said));

    /// <summary>The rule for an operation; an equal one for operations that share a window.</summary>
    [Behaviour("published-limits")]
    public static RateRule For(string? operation) => Further.GetValueOrDefault(operation ?? "", Common);

    /// <summary>The limit as the header says it: the one in force, then each window.</summary>
    [Behaviour("rate-limit-headers")]
    public string Header(bool secondIsInForce) => $"{(secondIsInForce ? PerSecond : PerMinute)}, {PerMinute};w=60, {PerSecond};w=1";

    private static RateRule Of(string name, JToken said) => new(name, Calls(said, 60), Calls(said, 1));

    private static int Calls(JToken said, int seconds) => (int)said["limits"]!.Single(limit => (int)limit["seconds"]! == seconds)["calls"]!;
}
