using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Receives one edit of a flow.</summary>
internal delegate void FlowEdit(Rule rule, JToken? old, JToken? @new, string message, string subject);

/// <summary>OAuth flows of a security scheme.</summary>
internal static class OAuthFlows
{
    private static readonly Rule FlowAdded = Make("flow-added", Effect.Widens, "a flow more", CSharpLevel.Runtime);
    private static readonly Rule FlowRemoved = Make("flow-removed", Effect.Narrows, "a flow gone", CSharpLevel.Runtime);
    private static readonly Rule ScopeAdded = Make("scope-added", Effect.Widens, "a scope more", CSharpLevel.Runtime);
    private static readonly Rule ScopeRemoved = Make("scope-removed", Effect.Unknown, "a scope gone", CSharpLevel.Runtime);
    private static readonly Rule ScopeChanged = Make("scope-changed", Effect.None, "a scope in other words", CSharpLevel.None);

    private static readonly (string Member, Rule Rule)[] Urls =
    [
        ("authorizationUrl", Url("url", "authorization")),
        ("tokenUrl", Url("token-url", "token")),
        ("refreshUrl", Url("refresh-url", "refresh")),
        ("deviceAuthorizationUrl", Url("device-url", "device")),
    ];

    public static IReadOnlyList<Rule> All => [.. Urls.Select(u => u.Rule), FlowAdded, FlowRemoved, ScopeAdded, ScopeRemoved, ScopeChanged];

    public static void Compare(JObject? old, JObject? @new, FlowEdit add)
    {
        foreach (var flow in old.Members().Concat(@new.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            var (before, after) = (old.Object(flow), @new.Object(flow));
            if (before is not null && after is not null)
                Flow(flow, before, after, add);
            else if (before is not null)
                add(FlowRemoved, before, null, $"the flow {flow} is gone", flow);
            else if (after is not null)
                add(FlowAdded, null, after, $"the flow {flow} is new", flow);
        }
    }

    private static void Flow(string flow, JObject old, JObject @new, FlowEdit add)
    {
        foreach (var (member, rule) in Urls)
        {
            if (old.Text(member) != @new.Text(member))
                add(
                    rule,
                    old[member],
                    @new[member],
                    $"{member} of the flow {flow} went from {old.Text(member) ?? "nothing"} to {@new.Text(member) ?? "nothing"}",
                    flow
                );
        }

        var (before, after) = (old.Object("scopes") ?? [], @new.Object("scopes") ?? []);
        foreach (var scope in before.Properties().Where(s => after[s.Name] is null))
            add(ScopeRemoved, scope.Value, null, $"the scope '{scope.Name}' is gone", scope.Name);
        foreach (var scope in after.Properties().Where(s => before[s.Name] is null))
            add(ScopeAdded, null, scope.Value, $"the scope '{scope.Name}' is new", scope.Name);
        foreach (var scope in before.Properties().Where(s => after.Text(s.Name) is { } words && words != before.Text(s.Name)))
            add(ScopeChanged, scope.Value, after[scope.Name], $"the scope '{scope.Name}' is described in other words", scope.Name);
    }

    private static Rule Url(string name, string words) =>
        Make($"{name}-changed", Effect.Unknown, $"another {words} URL", CSharpLevel.Runtime);

    private static Rule Make(string change, Effect effect, string text, CSharpLevel csharp) =>
        new($"api-security-component-oauth-{change}", effect, text) { Direction = Direction.Request, CSharp = csharp };
}
