using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Types where every value travels as text: a number is a text, listed numbers are listed texts, and one value is a list of one.
/// </summary>
internal static class TextTypes
{
    private const JsonTypes Scalars = JsonTypes.Boolean | JsonTypes.Number | JsonTypes.String;

    /// <summary>The effect of other types on values that travel as text; null where text makes no difference.</summary>
    public static Effect? AsText(Pair pair, JsonTypes earlier, JsonTypes later)
    {
        if ((earlier & ~Scalars) != 0 || earlier == JsonTypes.None)
            return null;
        if (later == JsonTypes.Array)
        // A comma in a text would make two items of it.
        {
            return earlier.HasFlag(JsonTypes.String) ? null : AsList(pair);
        }
        if (later != JsonTypes.String)
            return null;
        if (pair.New.Enum is not { } listed)
            return IsPlain(pair.New) ? (earlier.HasFlag(JsonTypes.String) && IsPlain(pair.Old) ? Effect.None : Effect.Widens) : null;
        if (pair.Old.Enum is not { } before)
            return null;
        var (texts, more) = (Texts(before.Values), Texts(listed.Values));
        return !texts.IsSubsetOf(more) ? null
            : more.Count > texts.Count ? Effect.Widens
            : Effect.None;
    }

    /// <summary>The effect where each value is a pair of its own, as in <c>?a=1&amp;a=2</c>.</summary>
    public static Effect? AsPairs(Pair pair, JsonTypes earlier, JsonTypes later) =>
        later == JsonTypes.Array && (earlier & ~Scalars) == 0 && earlier != JsonTypes.None ? AsList(pair) : null;

    // One value is a list of one, if a list of one is allowed and its item may be that value.
    private static Effect? AsList(Pair pair)
    {
        var arrays = pair.New.Arrays;
        if (pair.New.Counts["minItems"]?.Value > 1 || pair.New.Counts["maxItems"]?.Value < 1 || arrays.Contains.Count > 0)
            return null;
        if (pair.New.Enum is not null || arrays.Prefix.Count > 0)
            return null;
        if (arrays.Items is not { } items || (items.Normalized.Types.HasFlag(JsonTypes.String) && IsPlain(items.Normalized)))
            return Effect.Widens;
        return pair.Comparer.Relation.IsAtMost(pair.Comparer.Pair(pair.Node.Old, items), Effect.Widens) ? Effect.Widens : null;
    }

    private static HashSet<string> Texts(IEnumerable<JToken> values) =>
        values.Select(v => v is JValue { Value: string text } ? text : CanonicalJson.Canonical(v)).ToHashSet(StringComparer.Ordinal);

    private static bool IsPlain(NormalizedSchema shape) => shape.Enum is null && shape.Text.IsEmpty && shape.Counts.IsEmpty;
}
