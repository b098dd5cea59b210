using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>What is asked of numbers; both dialects of exclusive bounds come out the same.</summary>
internal sealed class NumberRules
{
    public Bound? Min { get; private set; }

    public Bound? Max { get; private set; }

    public List<Mark<decimal>> MultipleOf { get; } = [];

    public bool IsEmpty => Min is null && Max is null && MultipleOf.Count == 0;

    public void Read(JObject schema)
    {
        Min = Lower(Min, Ends(schema, "minimum", "exclusiveMinimum"));
        Max = Upper(Max, Ends(schema, "maximum", "exclusiveMaximum"));
        if (Bound.ToDecimal(schema["multipleOf"]) is { } factor && factor > 0 && MultipleOf.TrueForAll(m => m.Value != factor))
            MultipleOf.Add(new(factor, schema["multipleOf"]!));
    }

    private static IEnumerable<Bound> Ends(JObject schema, string plain, string exclusive)
    {
        if (Bound.ToDecimal(schema[plain]) is { } value)
            yield return new(value, schema.Flag(exclusive), schema[plain]!);
        if (Bound.ToDecimal(schema[exclusive]) is { } beyond)
            yield return new(beyond, true, schema[exclusive]!);
    }

    private static Bound? Lower(Bound? known, IEnumerable<Bound> more) =>
        more.Aggregate(known, (best, b) => best is null || b.CompareAsLower(best) > 0 ? b : best);

    private static Bound? Upper(Bound? known, IEnumerable<Bound> more) =>
        more.Aggregate(known, (best, b) => best is null || b.CompareAsUpper(best) > 0 ? b : best);
}
