namespace ClientGen.ContractDiff.Comparing;

/// <summary>The kinds of values that get through a shape and its unions.</summary>
internal static class EffectiveTypes
{
    public static JsonTypes Of(NormalizedSchema shape)
    {
        if (shape.EffectiveTypes is { } known)
            return known;
        foreach (var (part, types) in Fixpoint.Solve(shape, JsonTypes.NotNull, s => s.EffectiveTypes, Variants, Value))
            part.EffectiveTypes = types;
        return shape.EffectiveTypes!.Value;
    }

    private static JsonTypes Own(NormalizedSchema shape) => shape.Never ? JsonTypes.None : shape.Types;

    private static IEnumerable<NormalizedSchema> Variants(NormalizedSchema shape) =>
        shape.Unions.SelectMany(u => u.Variants).Select(v => v.Normalized);

    private static JsonTypes Value(NormalizedSchema shape, Func<NormalizedSchema, JsonTypes> of) =>
        shape.Unions.Aggregate(
            Own(shape),
            (types, union) => types & union.Variants.Aggregate(JsonTypes.None, (all, v) => all | of(v.Normalized))
        );
}
