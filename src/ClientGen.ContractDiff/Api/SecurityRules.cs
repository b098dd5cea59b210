using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>
/// Security requirements of an operation. Alternatives are judged as sets: whoever was let in must still be let in by what
/// they bring.
/// </summary>
internal static class SecurityRules
{
    private static readonly Rule CredentialsAdded = Make("added", Effect.Narrows, "credentials asked for");
    private static readonly Rule CredentialsDropped = Make("dropped", Effect.Widens, "credentials no longer asked for");
    private static readonly Rule AlternativeRemoved = Make("removed", Effect.Narrows, "a way in gone");
    private static readonly Rule AlternativeAdded = Make("alternative-added", Effect.Widens, "a way in more", openClientsCope: true);
    private static readonly Rule Extended = Make("requirement-extended", Effect.Narrows, "a way in asks for more schemes");
    private static readonly Rule Reduced = Make("requirement-reduced", Effect.Widens, "a way in asks for fewer schemes");
    private static readonly Rule ScopeAdded = Make("scope-added", Effect.Narrows, "a scope more asked for");
    private static readonly Rule ScopeRemoved = Make("scope-removed", Effect.Widens, "a scope less asked for");

    public static IReadOnlyList<Rule> All =>
        [CredentialsAdded, CredentialsDropped, AlternativeRemoved, AlternativeAdded, Extended, Reduced, ScopeAdded, ScopeRemoved];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var before = SecurityRequirement.Of(
            pair.Old.Operation["security"] ?? context.Old.Root["security"],
            pair.Old.Operation,
            context.Schemes.Old
        );
        var after = SecurityRequirement.Of(
            pair.New.Operation["security"] ?? context.New.Root["security"],
            pair.New.Operation,
            context.Schemes.New
        );
        var removed = before.Where(o => !after.Exists(n => o.Suffices(n) && n.Suffices(o))).ToList();
        var added = after.Where(n => !before.Exists(o => o.Suffices(n) && n.Suffices(o))).ToList();

        foreach (var (from, to) in Partners(removed, added))
            Changed(context, pair, from, to, after.Exists(from.Suffices));
        foreach (var requirement in removed)
        {
            var stillIn = after.Exists(requirement.Suffices);
            Add(
                context,
                pair,
                AlternativeRemoved,
                stillIn ? Effect.None : Effect.Narrows,
                requirement.At,
                null,
                $"{requirement.Text} no longer lets callers in",
                requirement.Text
            );
        }

        foreach (var requirement in added)
        {
            Add(
                context,
                pair,
                AlternativeAdded,
                Effect.Widens,
                null,
                requirement.At,
                $"{requirement.Text} lets callers in, too",
                requirement.Text
            );
        }
    }

    // What changed rather than went and came: the same schemes with other scopes, or more or fewer schemes.
    private static List<(SecurityRequirement From, SecurityRequirement To)> Partners(
        List<SecurityRequirement> removed,
        List<SecurityRequirement> added
    )
    {
        var partners = new List<(SecurityRequirement, SecurityRequirement)>();
        foreach (
            var fit in (ReadOnlySpan<Func<SecurityRequirement, SecurityRequirement, bool>>)
                [(a, b) => a.SameSchemes(b), (a, b) => a.Suffices(b) || b.Suffices(a)]
        )
        {
            foreach (var from in removed.ToList())
            {
                if (added.Find(a => fit(from, a)) is not { } to)
                    continue;
                partners.Add((from, to));
                removed.Remove(from);
                added.Remove(to);
            }
        }

        return partners;
    }

    private static void Changed(ApiContext context, OperationPair pair, SecurityRequirement from, SecurityRequirement to, bool stillIn)
    {
        var effect = stillIn ? (from.Suffices(to) ? Effect.Widens : Effect.None) : Effect.Narrows;
        if (from.SameSchemes(to))
        {
            foreach (var (scheme, scopes) in to.Schemes)
            {
                foreach (var scope in scopes.Except(from.Schemes[scheme], StringComparer.Ordinal))
                {
                    Add(
                        context,
                        pair,
                        ScopeAdded,
                        stillIn ? Effect.None : Effect.Narrows,
                        from.At,
                        to.At,
                        $"the scope '{scope}' of {scheme} is asked for",
                        scope
                    );
                }
                foreach (var scope in from.Schemes[scheme].Except(scopes, StringComparer.Ordinal))
                {
                    Add(
                        context,
                        pair,
                        ScopeRemoved,
                        Effect.Widens,
                        from.At,
                        to.At,
                        $"the scope '{scope}' of {scheme} is no longer asked for",
                        scope
                    );
                }
            }

            return;
        }

        var rule =
            from.Schemes.Count == 0 ? CredentialsAdded
            : to.Schemes.Count == 0 ? CredentialsDropped
            : from.Suffices(to) ? Reduced
            : Extended;
        Add(context, pair, rule, effect, from.At, to.At, $"callers need {to.Text} instead of {from.Text}", "");
    }

    private static void Add(
        ApiContext context,
        OperationPair pair,
        Rule rule,
        Effect effect,
        JToken? before,
        JToken? after,
        string message,
        string subject
    ) =>
        pair.Add(
            context,
            new Edit(rule, effect, before, after, message)
            {
                Subject = subject,
                CSharp = effect == Effect.Narrows ? CSharpLevel.Runtime : CSharpLevel.None,
            }
        );

    private static Rule Make(string change, Effect effect, string text, bool openClientsCope = false) =>
        new($"api-security-{change}", effect, text) { Direction = Direction.Request, OpenClientsCope = openClientsCope };
}
