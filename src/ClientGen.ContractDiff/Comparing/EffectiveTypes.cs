namespace ClientGen.ContractDiff.Comparing;

/// <summary>The kinds of values that get through a shape and its unions.</summary>
internal static class EffectiveTypes
{
    public static JsonTypes Of(NormalizedSchema shape)
    {
        if (shape.EffectiveTypes is { } known)
            return known;
        // Unions lead round to themselves: start from what each shape names by itself and take away until nothing changes, so that
        // each shape is looked at a few times however many ways lead to it.
        var reached = Reached(shape);
        var types = new Dictionary<NormalizedSchema, JsonTypes>(ReferenceEqualityComparer.Instance);
        foreach (var at in reached)
            types[at] = at.Never ? JsonTypes.None : at.Types;
        for (var changed = true; changed; )
        {
            changed = false;
            // What was reached last stands deepest.
            for (var i = reached.Count - 1; i >= 0; i--)
            {
                var less = Through(reached[i], types);
                changed |= less != types[reached[i]];
                types[reached[i]] = less;
            }
        }

        foreach (var at in reached)
            at.EffectiveTypes = types[at];
        return types[shape];
    }

    private static JsonTypes Through(NormalizedSchema shape, Dictionary<NormalizedSchema, JsonTypes> types)
    {
        var through = types[shape];
        foreach (var union in shape.Unions)
            through &= union.Variants.Aggregate(JsonTypes.None, (all, v) => all | types[v.Normalized]);
        return through;
    }

    private static List<NormalizedSchema> Reached(NormalizedSchema start)
    {
        var seen = new HashSet<NormalizedSchema>(ReferenceEqualityComparer.Instance);
        var reached = new List<NormalizedSchema>();
        var open = new Queue<NormalizedSchema>([start]);
        while (open.TryDequeue(out var at))
        {
            if (!seen.Add(at))
                continue;
            reached.Add(at);
            foreach (var variant in at.Unions.SelectMany(u => u.Variants))
                open.Enqueue(variant.Normalized);
        }

        return reached;
    }
}
