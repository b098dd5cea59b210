using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Each new operation: where it is reached, what it costs, and whether it may be sent twice.</summary>
internal static class OperationDecisions
{
    public static IEnumerable<Decision> Find(UpdateContext context)
    {
        var names = new OperationNames(context);
        foreach (var operation in context.NewOperations.Where(operation => !IsStated(context, operation)))
        {
            var (area, name) = names.Of(operation);
            if (IsPriced(operation))
            {
                yield return Named(operation, area, name);
                continue;
            }
            var isRead = operation.Method is "get" or "head";
            var strict = Choice("strict", "it may cost, and is never sent again by itself", area, name, "billable", "never");
            var other = isRead
                ? Choice("read", "it only reads: costs nothing, and may be sent again", area, name, "free", "safe")
                : Choice("idempotent", "it costs nothing, and does what it does once when sent twice", area, name, "free", "idempotent");
            var once = Choice("once", "it costs nothing, but a second one would do it twice", area, name, "free", "never");
            yield return new Decision(
                $"operation:{operation}",
                $"{operation} is new: {area}.{name}Async. What does it cost, and may it be sent twice?",
                isRead ? [strict, other] : [strict, other, once]
            )
            {
                // Nothing is bought twice while nobody knows better; a GET may start paid work too.
                Safe = "strict",
                Details = [$"Another area or name: answer `area=… name=…`, with cost=… and retry=… where they differ."],
                WithFacts = facts => Choose("stated", "as stated", Stated(area, name, facts)),
            };

            Choice Choice(string key, string text, string inArea, string called, string cost, string retry) =>
                Choose(key, text, Facts(inArea, called, cost, retry));
            Choice Choose(string key, string text, JObject facts) => Decisions.Choice.Adding(key, text, Action(operation, facts));
        }
    }

    private static bool IsStated(UpdateContext context, SpecOperation operation) =>
        operation.Definition["x-clientgen-area"] is not null
        || context.Overlay.Say(context.After, operation.Definition, "x-clientgen-area", "x-clientgen-cost");

    // A document that is written by hand says it beside its source.
    private static bool IsPriced(SpecOperation operation) =>
        operation.Definition["x-clientgen-cost"] is not null && operation.Definition["x-clientgen-retry"] is not null;

    private static Decision Named(SpecOperation operation, string area, string name)
    {
        JObject Place(JObject facts) =>
            new()
            {
                ["target"] = TargetText.Of(["paths", operation.Path, operation.Method]),
                ["description"] = "The area and name in C#.",
                ["update"] = facts,
            };
        var facts = new JObject { ["x-clientgen-area"] = area, ["x-clientgen-name"] = name };
        return new(
            $"operation:{operation}",
            $"{operation} is new: {area}.{name}Async. Is it to be called that?",
            [Decisions.Choice.Adding("named", "yes", Place(facts))]
        )
        {
            Safe = "named",
            WithFacts = stated => Decisions.Choice.Adding("stated", "as stated", Place(With(facts, stated))),
        };
    }

    private static JObject Action(SpecOperation operation, JObject facts) =>
        new()
        {
            ["target"] = TargetText.Of(["paths", operation.Path, operation.Method]),
            ["description"] = Why(facts),
            ["update"] = facts,
        };

    private static string Why(JObject facts) =>
        ((string?)facts["x-clientgen-cost"], (string?)facts["x-clientgen-retry"]) switch
        {
            ("billable", "never") => "May start paid work: sent again after an unknown outcome, it could be bought twice.",
            (_, "safe") => "Only reads: may be sent again.",
            (_, "idempotent") => "Sent twice, it does what it does once.",
            _ => "Costs nothing, but a second one would do it twice.",
        };

    private static JObject Facts(string area, string name, string cost, string retry) =>
        new()
        {
            ["x-clientgen-area"] = area,
            ["x-clientgen-name"] = name,
            ["x-clientgen-cost"] = cost,
            ["x-clientgen-retry"] = retry,
        };

    private static JObject Stated(string area, string name, JObject facts) => With(Facts(area, name, "billable", "never"), facts);

    private static JObject With(JObject known, JObject facts)
    {
        var stated = (JObject)known.DeepClone();
        foreach (var fact in facts.Properties())
            stated[fact.Name.StartsWith("x-clientgen-", StringComparison.Ordinal) ? fact.Name : $"x-clientgen-{fact.Name}"] = fact.Value;
        return stated;
    }
}
