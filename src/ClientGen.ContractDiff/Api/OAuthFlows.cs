using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Receives one edit of a flow.</summary>
internal delegate void FlowEdit(string stem, Effect effect, JToken? old, JToken? @new, string message, string subject);

/// <summary>OAuth flows of a security scheme.</summary>
internal static class OAuthFlows
{
    private static readonly (string Member, string Stem)[] Urls =
    [
        ("authorizationUrl", "api-security-component-oauth-url-changed"), ("tokenUrl", "api-security-component-oauth-token-url-changed"),
        ("refreshUrl", "api-security-component-oauth-refresh-url-changed"), ("deviceAuthorizationUrl", "api-security-component-oauth-device-url-changed"),
    ];

    public static void Compare(JObject? old, JObject? @new, FlowEdit add)
    {
        foreach (var flow in old.Members().Concat(@new.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            var (before, after) = (old.Object(flow), @new.Object(flow));
            if (before is not null && after is not null) Flow(flow, before, after, add);
            else if (before is not null) add("api-security-component-oauth-flow-removed", Effect.Narrows, before, null, $"the flow {flow} is gone", flow);
            else if (after is not null) add("api-security-component-oauth-flow-added", Effect.Widens, null, after, $"the flow {flow} is new", flow);
        }
    }

    private static void Flow(string flow, JObject old, JObject @new, FlowEdit add)
    {
        foreach (var (member, stem) in Urls)
        {
            if (old.Text(member) != @new.Text(member))
                add(stem, Effect.Unknown, old[member], @new[member], $"{member} of the flow {flow} went from {old.Text(member) ?? "nothing"} to {@new.Text(member) ?? "nothing"}", flow);
        }

        var (before, after) = (old.Object("scopes") ?? [], @new.Object("scopes") ?? []);
        foreach (var scope in before.Properties().Where(s => after[s.Name] is null))
            add("api-security-component-oauth-scope-removed", Effect.Unknown, scope.Value, null, $"the scope '{scope.Name}' is gone", scope.Name);
        foreach (var scope in after.Properties().Where(s => before[s.Name] is null))
            add("api-security-component-oauth-scope-added", Effect.Widens, null, scope.Value, $"the scope '{scope.Name}' is new", scope.Name);
        foreach (var scope in before.Properties().Where(s => after.Text(s.Name) is { } words && words != before.Text(s.Name)))
            add("api-security-component-oauth-scope-changed", Effect.None, scope.Value, after[scope.Name], $"the scope '{scope.Name}' is described in other words", scope.Name);
    }
}
