using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>dependentRequired</c> and <c>dependentSchemas</c>.</summary>
internal static class DependentRules
{
    private static readonly Rule RequiredAdded = new("dependent-required-added", Effect.Narrows, "a member makes others required");
    private static readonly Rule RequiredRemoved = new(
        "dependent-required-removed",
        Effect.Widens,
        "a member makes others required no longer"
    );
    private static readonly Rule RequiredChanged = new("dependent-required-changed", null, "a member makes other members required");
    private static readonly Rule SchemaAdded = new("dependent-schema-added", Effect.Narrows, "a member asks something of the object");
    private static readonly Rule SchemaRemoved = new("dependent-schema-removed", Effect.Widens, "a member asks nothing of the object");

    public static IReadOnlyList<Rule> All => [RequiredAdded, RequiredRemoved, RequiredChanged, SchemaAdded, SchemaRemoved];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object))
            return;
        Required(pair, pair.Old.Objects.DependentRequired, pair.New.Objects.DependentRequired);
        Schemas(pair, pair.Old.Objects.DependentSchemas, pair.New.Objects.DependentSchemas);
    }

    private static void Required(
        Pair pair,
        Dictionary<string, Mark<HashSet<string>>> before,
        Dictionary<string, Mark<HashSet<string>>> after
    )
    {
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var (earlier, later) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (earlier is not null && later is not null && earlier.Value.SetEquals(later.Value))
                continue;
            var rule =
                earlier is null ? RequiredAdded
                : later is null ? RequiredRemoved
                : RequiredChanged;
            // What must be there in any case, no member makes required.
            var narrows = (later?.Value ?? []).Except((earlier?.Value ?? []).Concat(pair.Old.Objects.Required.Keys)).Any();
            var widens = (earlier?.Value ?? []).Except((later?.Value ?? []).Concat(pair.New.Objects.Required.Keys)).Any();
            var effect = (narrows, widens) switch
            {
                (true, true) => Effect.Incomparable,
                (true, false) => Effect.Narrows,
                (false, true) => Effect.Widens,
                _ => Effect.None,
            };
            pair.Add(
                new Edit(rule, effect, earlier?.At, later?.At, $"what the member '{name}' makes required has changed") { Subject = name }
            );
        }
    }

    private static void Schemas(Pair pair, Dictionary<string, List<JToken>> before, Dictionary<string, List<JToken>> after)
    {
        foreach (var (name, parts) in before)
        {
            if (after.TryGetValue(name, out var others))
            {
                pair.Child(pair.Comparer.Old.Set([.. parts]), pair.Comparer.New.Set([.. others]));
            }
            else
            {
                pair.Add(
                    new Edit(SchemaRemoved, parts[0], null, $"the member '{name}' asks nothing of the object any more") { Subject = name }
                );
            }
        }

        foreach (var (name, parts) in after.Where(p => !before.ContainsKey(p.Key)))
            pair.Add(new Edit(SchemaAdded, null, parts[0], $"the member '{name}' asks something of the object now") { Subject = name });
    }
}
