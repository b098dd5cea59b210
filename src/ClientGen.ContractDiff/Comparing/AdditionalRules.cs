using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Samples;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Members nobody named: <c>additionalProperties</c>, <c>unevaluatedProperties</c>, <c>patternProperties</c>,
/// <c>propertyNames</c>.</summary>
internal static class AdditionalRules
{
    private static readonly Rule Forbidden = new("additional-properties-forbidden", Effect.Narrows, "undeclared members forbidden");

    // As with an optional member more: readers are to ignore members they do not know.
    private static readonly Rule Allowed = new("additional-properties-allowed", Effect.Widens, "undeclared members allowed")
    {
        Guards = Guards.Ignorable,
    };
    private static readonly Rule SchemaAdded = new(
        "additional-properties-schema-added",
        Effect.Narrows,
        "undeclared members follow a schema"
    );
    private static readonly Rule SchemaRemoved = new(
        "additional-properties-schema-removed",
        Effect.Widens,
        "undeclared members may be anything"
    );
    private static readonly Rule PatternAdded = new("pattern-property-added", Effect.Narrows, "members by pattern have a schema")
    {
        Short = "pattern-added",
    };

    // Generated clients give such members no type of their own, so nothing is read in another way.
    private static readonly Rule PatternRemoved = new("pattern-property-removed", Effect.Widens, "members by pattern have no schema")
    {
        Short = "pattern-removed",
        ReadAnyway = true,
    };
    private static readonly Rule NamesAdded = Names("added", Effect.Narrows, "member names follow a schema");
    private static readonly Rule NamesRemoved = Names("removed", Effect.Widens, "member names may be anything");

    public static IReadOnlyList<Rule> All =>
        [Forbidden, Allowed, SchemaAdded, SchemaRemoved, PatternAdded, PatternRemoved, NamesAdded, NamesRemoved];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object))
            return;
        Additional(pair, pair.Old.Objects.Additional, pair.New.Objects.Additional);
        Patterns(pair, pair.Old.Objects.Patterns, pair.New.Objects.Patterns);
        Names(pair, pair.Old.Objects.PropertyNames, pair.New.Objects.PropertyNames);
    }

    private static void Additional(Pair pair, SchemaSet? before, SchemaSet? after)
    {
        var (earlier, later) = (Openness(before), Openness(after));
        if (earlier == later)
        {
            if (earlier == 1)
                pair.Child(before!, after!);
            return;
        }

        var (rule, message) = (earlier, later) switch
        {
            (_, 0) => (Forbidden, "members that are not declared are forbidden now"),
            (0, _) => (Allowed, "members that are not declared are allowed now"),
            (2, _) => (SchemaAdded, "members that are not declared must follow a schema now"),
            _ => (SchemaRemoved, "members that are not declared may be anything now"),
        };
        pair.Add(new Edit(rule, pair.Old.Objects.AdditionalAt, pair.New.Objects.AdditionalAt, message) { CSharp = pair.TypeLevel() });
    }

    // 0: closed, 1: by a schema, 2: anything goes.
    private static int Openness(SchemaSet? set) =>
        set is null || set.Normalized.IsAny ? 2
        : set.Normalized.Never ? 0
        : 1;

    private static void Patterns(Pair pair, Dictionary<string, SchemaSet> before, Dictionary<string, SchemaSet> after)
    {
        foreach (var (pattern, schema) in before)
        {
            if (after.TryGetValue(pattern, out var other))
            {
                pair.Child(schema, other);
            }
            else
            {
                pair.Add(
                    new Edit(
                        PatternRemoved,
                        Alone(pair.New, pattern) ? Effect.Narrows : Effect.Widens,
                        schema.At,
                        null,
                        $"members that match '{pattern}' have no schema any more"
                    )
                    {
                        Subject = pattern,
                    }
                );
            }
        }

        foreach (var (pattern, schema) in after.Where(p => !before.ContainsKey(p.Key)))
        {
            pair.Add(
                new Edit(
                    PatternAdded,
                    Alone(pair.Old, pattern) ? Effect.Widens : Effect.Narrows,
                    null,
                    schema.At,
                    $"members that match '{pattern}' have a schema now"
                )
                {
                    Subject = pattern,
                }
            );
        }
    }

    // A closed object takes members by pattern alone, if it declares none of them.
    private static bool Alone(NormalizedSchema without, string pattern) =>
        without.Objects is { Additional.Normalized.Never: true, Patterns.Count: 0 }
        && !without.Objects.Properties.Keys.Any(name => PatternText.Takes(pattern, name));

    private static void Names(Pair pair, List<JToken> before, List<JToken> after)
    {
        if (before.Count > 0 && after.Count > 0)
            pair.Child(before[0], after[0]);
        else if (after.Count > 0)
            pair.Add(NamesAdded, null, after[0], "member names must follow a schema now");
        else if (before.Count > 0)
            pair.Add(NamesRemoved, before[0], null, "member names may be anything now");
    }

    private static Rule Names(string verb, Effect effect, string text) =>
        new($"property-names-{verb}", effect, text) { Short = $"names-{verb}", AtMember = place => $"{place.Side}-property-names-{verb}" };
}
