using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Security schemes: what credentials are and where they go.</summary>
internal static class SecuritySchemeFamily
{
    public static void Compare(ApiContext context)
    {
        var old = context.Old.Root.Object("components").Object("securitySchemes");
        var @new = context.New.Root.Object("components").Object("securitySchemes");
        var users = Users(context.New);
        foreach (var scheme in old?.Properties() ?? [])
        {
            if (@new?[scheme.Name] is not { } other)
                Add(context, users[scheme.Name], "api-security-component-removed", Effect.None, scheme.Value, null, $"the scheme {scheme.Name} is gone", scheme.Name);
            else if (context.Old.Follow(scheme.Value) is { } before && context.New.Follow(other) is { } after)
                Scheme(context, [.. users[scheme.Name].Distinct()], scheme.Name, before, after);
        }

        foreach (var scheme in (@new?.Properties() ?? []).Where(s => old?[s.Name] is null))
            Add(context, [], "api-security-component-added", Effect.None, null, scheme.Value, $"the scheme {scheme.Name} is new", scheme.Name);
    }

    private static void Scheme(ApiContext context, List<OperationName> users, string name, JObject old, JObject @new)
    {
        context.Annotations(old, @new);
        Member("type", "api-security-component-type-changed", Effect.Incomparable);
        Member("name", "api-security-component-key-name-changed", Effect.Incomparable);
        Member("in", "api-security-component-key-place-changed", Effect.Incomparable);
        Member("scheme", "api-security-component-http-scheme-changed", Effect.Incomparable);
        Member("bearerFormat", "api-security-component-bearer-format-changed", Effect.None);
        Member("openIdConnectUrl", "api-security-component-openid-url-changed", Effect.Unknown);
        OAuthFlows.Compare(old.Object("flows"), @new.Object("flows"), (stem, effect, was, becomes, message, subject) =>
            Add(context, users, stem, effect, was, becomes, $"{name}: {message}", subject));

        void Member(string member, string stem, Effect effect)
        {
            var (was, becomes) = (old.Text(member), @new.Text(member));
            if (string.Equals(was, becomes, member == "scheme" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return;
            Add(context, users, stem, effect, old[member] ?? old, @new[member] ?? @new, $"{member} of the scheme {name} went from {was ?? "nothing"} to {becomes ?? "nothing"}", member);
        }
    }

    private static void Add(ApiContext context, IEnumerable<OperationName> users, string stem, Effect effect, JToken? old, JToken? @new, string message, string subject) =>
        context.Collector.Add(new Edit(stem, effect, old, @new, message) { Subject = subject, CSharp = effect == Effect.None ? CSharpLevel.None : CSharpLevel.Runtime }, Direction.Request, users);

    private static ILookup<string, OperationName> Users(Spec spec) => PathMatcher.Entries(spec, "paths")
        .SelectMany(e => Endpoints.Of(e.Path, e.Item).Values)
        .SelectMany(e => SecurityRequirement.Of(e.Operation["security"] ?? spec.Root["security"], e.Operation).SelectMany(r => r.Schemes.Keys)
            .Select(scheme => (Scheme: scheme, Name: new OperationName($"{e.Method.ToUpperInvariant()} {e.Path}", ""))))
        .ToLookup(u => u.Scheme, u => u.Name, StringComparer.Ordinal);
}
