using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Api;

/// <summary>Webhooks: the server calls, so what travels is turned around.</summary>
internal static class WebhookFamily
{
    public static void Compare(ApiContext context)
    {
        var old = PathMatcher.Entries(context.Old, "webhooks").ToDictionary(e => e.Path, StringComparer.Ordinal);
        var @new = PathMatcher.Entries(context.New, "webhooks").ToDictionary(e => e.Path, StringComparer.Ordinal);
        foreach (var (name, entry) in old)
        {
            if (@new.TryGetValue(name, out var other)) Operations(context, entry, other);
            else context.Collector.Add(new Edit("webhook-removed", Effect.Narrows, entry.At, null, $"the webhook {name} is gone") { Guards = Guards.Negotiated }, Direction.Response);
        }

        foreach (var (name, entry) in @new.Where(e => !old.ContainsKey(e.Key)))
            context.Collector.Add(new Edit("webhook-added", Effect.Widens, null, entry.At, $"the webhook {name} is new") { Guards = Guards.Negotiated }, Direction.Response);
    }

    private static void Operations(ApiContext context, PathEntry old, PathEntry @new) =>
        Called(context, "webhook ", Endpoints.Of(old.Path, old.Item), Endpoints.Of(@new.Path, @new.Item));

    /// <summary>Operations the server calls on the client.</summary>
    public static void Called(ApiContext context, string prefix, Dictionary<string, Endpoint> old, Dictionary<string, Endpoint> @new)
    {
        foreach (var (method, endpoint) in old)
        {
            if (@new.TryGetValue(method, out var other))
                OperationFamily.Compare(context, new(other.Name(context.Names.New, prefix), endpoint, other) { Flipped = true });
            else
                context.Collector.Add(new Edit("webhook-operation-removed", Effect.Narrows, endpoint.Operation, null, "the operation is gone") { Guards = Guards.Negotiated },
                    Direction.Response, endpoint.Name(context.Names.Old, prefix));
        }

        foreach (var (_, endpoint) in @new.Where(e => !old.ContainsKey(e.Key)))
            context.Collector.Add(new Edit("webhook-operation-added", Effect.Widens, null, endpoint.Operation, "the operation is new") { Guards = Guards.Negotiated }, Direction.Response, endpoint.Name(context.Names.New, prefix));
    }
}
