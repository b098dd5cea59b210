using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Reports each operation of which nobody has said what it costs and whether it may be sent twice: a decision, never a guess. The mend
/// that the message has ready is the careful answer.
/// </summary>
internal sealed class CheckDecisions : IRepair
{
    private static readonly (string Fact, string[] Answers, string Careful)[] Decisions =
    [
        (ExtensionNames.Cost, ["free", "billable"], "billable"),
        (ExtensionNames.Retry, ["safe", "idempotent", "never"], "never"),
    ];

    public void Apply(SpecDocument document)
    {
        var operations = Operation.All(document).ToList();
        var key = document.Root["security"] is null ? UsualKey(operations) : null;
        foreach (var operation in operations)
        {
            var open = Decisions.Where(decision => operation.Definition[decision.Fact] is null).ToList();
            if (open.Count == 0)
                continue;
            var update = new JObject(open.Select(decision => new JProperty(decision.Fact, decision.Careful)));
            // Where each operation names its key, one that names none was forgotten: the next error would ask for it.
            if (key is not null && operation.Definition["security"] is null && operation.Definition[ExtensionNames.Auth] is null)
                update["security"] = key.DeepClone();
            document.Error(
                Codes.UnknownInstruction,
                operation.Definition,
                $"The operation has no {string.Join(" and no ", open.Select(decision => $"\"{decision.Fact}\""))}. "
                    + $"Say in the overlay which it is: {string.Join("; ", open.Select(decision => string.Join(", ", decision.Answers)))}. "
                    + $"The careful answer is the action {OverlayAction.On(operation, update)}"
            );
        }
    }

    private static JArray? UsualKey(IEnumerable<Operation> operations) =>
        operations
            .Select(operation => operation.Definition["security"] as JArray)
            .Where(security => security is { Count: > 0 })
            .GroupBy(security => security!.ToString())
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.First();
}
