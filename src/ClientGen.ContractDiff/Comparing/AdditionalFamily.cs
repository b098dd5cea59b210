using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Members nobody named: <c>additionalProperties</c>, <c>unevaluatedProperties</c>, <c>patternProperties</c>, <c>propertyNames</c>.</summary>
internal static class AdditionalFamily
{
    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object)) return;
        Additional(pair, pair.Old.Objects.Additional, pair.New.Objects.Additional);
        Patterns(pair, pair.Old.Objects.Patterns, pair.New.Objects.Patterns);
        Names(pair, pair.Old.Objects.PropertyNames, pair.New.Objects.PropertyNames);
    }

    private static void Additional(Pair pair, SchemaSet? old, SchemaSet? @new)
    {
        var (before, after) = (Openness(old), Openness(@new));
        if (before == after)
        {
            if (before == 1) pair.Child(old!, @new!);
            return;
        }

        var (stem, effect, message) = (before, after) switch
        {
            (_, 0) => ("additional-properties-forbidden", Effect.Narrows, "members that are not declared are forbidden now"),
            (0, _) => ("additional-properties-allowed", Effect.Widens, "members that are not declared are allowed now"),
            (2, _) => ("additional-properties-schema-added", Effect.Narrows, "members that are not declared must follow a schema now"),
            _ => ("additional-properties-schema-removed", Effect.Widens, "members that are not declared may be anything now"),
        };
        pair.Add(new Edit(stem, effect, pair.Old.Objects.AdditionalAt, pair.New.Objects.AdditionalAt, message) { CSharp = pair.TypeLevel() });
    }

    // 0: closed, 1: by a schema, 2: anything goes.
    private static int Openness(SchemaSet? set) => set is null || set.Shape.IsAny ? 2 : set.Shape.Never ? 0 : 1;

    private static void Patterns(Pair pair, Dictionary<string, SchemaSet> old, Dictionary<string, SchemaSet> @new)
    {
        foreach (var (pattern, schema) in old)
        {
            if (@new.TryGetValue(pattern, out var other)) pair.Child(schema, other);
            else pair.Add(new Edit("pattern-property-removed", Effect.Widens, schema.At, null, $"members that match '{pattern}' have no schema any more") { Subject = pattern });
        }

        foreach (var (pattern, schema) in @new.Where(p => !old.ContainsKey(p.Key)))
            pair.Add(new Edit("pattern-property-added", Effect.Narrows, null, schema.At, $"members that match '{pattern}' have a schema now") { Subject = pattern });
    }

    private static void Names(Pair pair, List<JToken> old, List<JToken> @new)
    {
        if (old.Count > 0 && @new.Count > 0) pair.Child(old[0], @new[0]);
        else if (@new.Count > 0) pair.Add("property-names-added", Effect.Narrows, null, @new[0], "member names must follow a schema now");
        else if (old.Count > 0) pair.Add("property-names-removed", Effect.Widens, old[0], null, "member names may be anything now");
    }
}
