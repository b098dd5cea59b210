using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>dependentRequired</c> and <c>dependentSchemas</c>.</summary>
internal static class DependentFamily
{
    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object)) return;
        Required(pair, pair.Old.Objects.DependentRequired, pair.New.Objects.DependentRequired);
        Schemas(pair, pair.Old.Objects.DependentSchemas, pair.New.Objects.DependentSchemas);
    }

    private static void Required(Pair pair, Dictionary<string, Mark<HashSet<string>>> old, Dictionary<string, Mark<HashSet<string>>> @new)
    {
        foreach (var name in old.Keys.Union(@new.Keys, StringComparer.Ordinal))
        {
            var (before, after) = (old.GetValueOrDefault(name), @new.GetValueOrDefault(name));
            if (before is not null && after is not null && before.Value.SetEquals(after.Value)) continue;
            var (stem, effect) = (before, after) switch
            {
                (null, _) => ("dependent-required-added", Effect.Narrows),
                (_, null) => ("dependent-required-removed", Effect.Widens),
                _ => ("dependent-required-changed", after.Value.IsSupersetOf(before.Value) ? Effect.Narrows
                    : after.Value.IsSubsetOf(before.Value) ? Effect.Widens : Effect.Incomparable),
            };
            pair.Add(new Edit(stem, effect, before?.At, after?.At, $"what the member '{name}' makes required has changed") { Subject = name });
        }
    }

    private static void Schemas(Pair pair, Dictionary<string, List<JToken>> old, Dictionary<string, List<JToken>> @new)
    {
        foreach (var (name, parts) in old)
        {
            if (@new.TryGetValue(name, out var others)) pair.Child(pair.Comparer.Old.Set([.. parts]), pair.Comparer.New.Set([.. others]));
            else pair.Add(new Edit("dependent-schema-removed", Effect.Widens, parts[0], null, $"the member '{name}' asks nothing of the object any more") { Subject = name });
        }

        foreach (var (name, parts) in @new.Where(p => !old.ContainsKey(p.Key)))
            pair.Add(new Edit("dependent-schema-added", Effect.Narrows, null, parts[0], $"the member '{name}' asks something of the object now") { Subject = name });
    }
}
