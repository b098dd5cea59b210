using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>Webhooks: the server calls, so what travels is turned around.</summary>
internal static class WebhookRules
{
    private static readonly Rule Added = Make("webhook-added", Effect.Widens, "a webhook more");
    private static readonly Rule Removed = Make("webhook-removed", Effect.Narrows, "a webhook gone");
    private static readonly Rule OperationAdded = Make(
        "webhook-operation-added",
        Effect.Widens,
        "an operation of a webhook or callback more"
    );
    private static readonly Rule OperationRemoved = Make(
        "webhook-operation-removed",
        Effect.Narrows,
        "an operation of a webhook or callback gone"
    );

    public static IReadOnlyList<Rule> All => [Added, Removed, OperationAdded, OperationRemoved];

    public static void Compare(ApiContext context)
    {
        var before = PathEntry.Of(context.Old, "webhooks").ToDictionary(e => e.Path, StringComparer.Ordinal);
        var after = PathEntry.Of(context.New, "webhooks").ToDictionary(e => e.Path, StringComparer.Ordinal);
        foreach (var (name, entry) in before)
        {
            if (after.TryGetValue(name, out var other))
                Operations(context, entry, other);
            else
                context.ExposureCollector.Add(new Edit(Removed, entry.At, null, $"the webhook {name} is gone"));
        }

        foreach (var (name, entry) in after.Where(e => !before.ContainsKey(e.Key)))
            context.ExposureCollector.Add(new Edit(Added, null, entry.At, $"the webhook {name} is new"));
    }

    private static Rule Make(string id, Effect effect, string text) =>
        new(id, effect, text) { Direction = Direction.Response, Guards = Guards.Negotiated };

    private static void Operations(ApiContext context, PathEntry before, PathEntry after) =>
        Called(context, "webhook ", Endpoints.Of(before.Path, before.Item), Endpoints.Of(after.Path, after.Item));

    /// <summary>Operations the server calls on the client.</summary>
    public static void Called(ApiContext context, string prefix, Dictionary<string, Endpoint> before, Dictionary<string, Endpoint> after)
    {
        foreach (var (method, endpoint) in before)
        {
            if (after.TryGetValue(method, out var other))
            {
                OperationRules.Compare(context, new(other.Name(context.Names.New, prefix), endpoint, other) { Flipped = true });
            }
            else
            {
                context.ExposureCollector.Add(
                    new Edit(OperationRemoved, endpoint.Operation, null, "the operation is gone"),
                    endpoint.Name(context.Names.Old, prefix)
                );
            }
        }

        foreach (var (_, endpoint) in after.Where(e => !before.ContainsKey(e.Key)))
        {
            context.ExposureCollector.Add(
                new Edit(OperationAdded, null, endpoint.Operation, "the operation is new"),
                endpoint.Name(context.Names.New, prefix)
            );
        }
    }
}
