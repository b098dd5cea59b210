namespace ClientGen.ContractDiff.Comparing;

/// <summary>The kinds of values that get through a shape and its unions.</summary>
internal static class EffectiveTypes
{
    private const int Deepest = 6;

    public static JsonTypes Of(NormalizedSchema shape, int depth = 0)
    {
        var types = shape.Never ? JsonTypes.None : shape.Types;
        if (depth >= Deepest)
            return types;
        foreach (var union in shape.Unions)
            types &= union.Variants.Aggregate(JsonTypes.None, (all, v) => all | Of(v.Normalized, depth + 1));
        return types;
    }
}
