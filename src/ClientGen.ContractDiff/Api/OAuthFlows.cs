using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Receives one edit of a flow.</summary>
internal delegate void FlowEdit(Rule rule, JToken? before, JToken? after, string message, string subject);

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

    public static void Compare(JObject? before, JObject? after, FlowEdit add)
    {
        foreach (var flow in before.Members().Concat(after.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            var (earlier, later) = (before.Object(flow), after.Object(flow));
            if (earlier is not null && later is not null)
                Flow(flow, earlier, later, add);
            else if (earlier is not null)
                add(FlowRemoved, earlier, null, $"the flow {flow} is gone", flow);
            else if (later is not null)
                add(FlowAdded, null, later, $"the flow {flow} is new", flow);
        }
    }

    private static void Flow(string flow, JObject before, JObject after, FlowEdit add)
    {
        foreach (var (member, rule) in Urls)
        {
            if (before.Text(member) != after.Text(member))
            {
                add(
                    rule,
                    before[member],
                    after[member],
                    $"{member} of the flow {flow} went from {before.Text(member) ?? "nothing"} to {after.Text(member) ?? "nothing"}",
                    flow
                );
            }
        }

        var (earlier, later) = (before.Object("scopes") ?? [], after.Object("scopes") ?? []);
        foreach (var scope in earlier.Properties().Where(s => later[s.Name] is null))
            add(ScopeRemoved, scope.Value, null, $"the scope '{scope.Name}' is gone", scope.Name);
        foreach (var scope in later.Properties().Where(s => earlier[s.Name] is null))
            add(ScopeAdded, null, scope.Value, $"the scope '{scope.Name}' is new", scope.Name);
        foreach (var scope in earlier.Properties().Where(s => later.Text(s.Name) is { } words && words != earlier.Text(s.Name)))
            add(ScopeChanged, scope.Value, later[scope.Name], $"the scope '{scope.Name}' is described in other words", scope.Name);
    }

    private static Rule Url(string name, string words) =>
        Make($"{name}-changed", Effect.Unknown, $"another {words} URL", CSharpLevel.Runtime);

    private static Rule Make(string change, Effect effect, string text, CSharpLevel csharp) =>
        new($"api-security-component-oauth-{change}", effect, text) { Direction = Direction.Request, CSharp = csharp };
}
