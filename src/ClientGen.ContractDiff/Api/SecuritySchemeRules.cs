using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Security schemes: what credentials are and where they go.</summary>
internal static class SecuritySchemeRules
{
    private static readonly Rule Added = Make("added", Effect.None, "a scheme more");
    private static readonly Rule Removed = Make("removed", Effect.None, "a scheme gone; the operations say what that means");

    private static readonly Rule Respelled = Make(
        "type-respelled",
        Effect.None,
        "a bearer token by another type of scheme; it goes into the same header"
    );

    private static readonly (string Member, Rule Rule)[] Members =
    [
        ("type", Make("type-changed", Effect.Incomparable, "a scheme of another type")),
        ("name", Make("key-name-changed", Effect.Incomparable, "a key under another name")),
        ("in", Make("key-place-changed", Effect.Incomparable, "a key in another place")),
        ("scheme", Make("http-scheme-changed", Effect.Incomparable, "another HTTP scheme")),
        ("bearerFormat", Make("bearer-format-changed", Effect.None, "another bearer format")),
        ("openIdConnectUrl", Make("openid-url-changed", Effect.Unknown, "another OpenID Connect URL")),
    ];

    public static IReadOnlyList<Rule> All => [Added, Removed, Respelled, .. Members.Select(m => m.Rule)];

    public static void Compare(ApiContext context)
    {
        var before = context.Old.Root.Object("components").Object("securitySchemes");
        var after = context.New.Root.Object("components").Object("securitySchemes");
        var users = Users(context.New);
        foreach (var scheme in before?.Properties() ?? [])
        {
            if (after?[scheme.Name] is not { } other)
            {
                if (!context.Schemes.LivesOn(scheme.Name))
                    Add(context, users[scheme.Name], Removed, scheme.Value, null, $"the scheme {scheme.Name} is gone", scheme.Name);
            }
            else if (context.Old.Follow(scheme.Value) is { } earlier && context.New.Follow(other) is { } later)
            {
                Scheme(context, [.. users[scheme.Name].Distinct()], scheme.Name, earlier, later);
            }
        }

        if (
            context.Schemes.Respelled is var (from, to)
            && context.Old.Follow(before?[from]) is { } spelled
            && context.New.Follow(after?[to]) is { } spelling
        )
        {
            Scheme(context, [.. users[to].Distinct()], to, spelled, spelling);
        }
        foreach (var scheme in (after?.Properties() ?? []).Where(s => before?[s.Name] is null && !context.Schemes.WasThere(s.Name)))
            Add(context, [], Added, null, scheme.Value, $"the scheme {scheme.Name} is new", scheme.Name);
    }

    private static void Scheme(ApiContext context, List<OperationName> users, string name, JObject before, JObject after)
    {
        context.Annotations(before, after);
        if (before.Text("type") != after.Text("type") && SecuritySchemeNames.IsBearer(before) && SecuritySchemeNames.IsBearer(after))
        {
            Add(
                context,
                users,
                Respelled,
                before["type"],
                after["type"],
                $"the scheme {name} is of type {after.Text("type")} instead of {before.Text("type")}; the token goes where it went",
                "type"
            );
            return;
        }

        foreach (var (member, rule) in Members)
            Member(member, rule);
        OAuthFlows.Compare(
            before.Object("flows"),
            after.Object("flows"),
            (rule, was, becomes, message, subject) => Add(context, users, rule, was, becomes, $"{name}: {message}", subject)
        );

        void Member(string member, Rule rule)
        {
            var (was, becomes) = (before.Text(member), after.Text(member));
            if (string.Equals(was, becomes, member == "scheme" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return;
            Add(
                context,
                users,
                rule,
                before[member] ?? before,
                after[member] ?? after,
                $"{member} of the scheme {name} went from {was ?? "nothing"} to {becomes ?? "nothing"}",
                member
            );
        }
    }

    private static void Add(
        ApiContext context,
        IEnumerable<OperationName> users,
        Rule rule,
        JToken? before,
        JToken? after,
        string message,
        string subject
    ) => context.ExposureCollector.Add(new Edit(rule, before, after, message) { Subject = subject }, users);

    private static Rule Make(string change, Effect effect, string text) =>
        new($"api-security-component-{change}", effect, text)
        {
            Direction = Direction.Request,
            CSharp = effect == Effect.None ? CSharpLevel.None : CSharpLevel.Runtime,
        };

    private static ILookup<string, OperationName> Users(Spec spec) =>
        PathEntry
            .Of(spec, "paths")
            .SelectMany(e => Endpoints.Of(e.Path, e.Item).Values)
            .SelectMany(e =>
                SecurityRequirement
                    .Of(e.Operation["security"] ?? spec.Root["security"], e.Operation, name => name)
                    .SelectMany(r => r.Schemes.Keys)
                    .Select(scheme => (Scheme: scheme, Name: new OperationName($"{e.Method.ToUpperInvariant()} {e.Path}", "")))
            )
            .ToLookup(u => u.Scheme, u => u.Name, StringComparer.Ordinal);
}
