using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Samples;

/// <summary>Values that meet the premise of a clause: of a dependency, a condition, an exclusion, a rule for names.</summary>
internal static class Clauses
{
    public static IEnumerable<JToken> Of(SchemaCache space, SchemaSet set)
    {
        var shape = set.Normalized;
        foreach (var (name, others) in shape.Objects.DependentRequired)
            yield return With(set, [name, .. others.Value]);
        foreach (var name in shape.Objects.DependentRequired.Keys)
            yield return With(set, [name]);
        foreach (var (name, parts) in shape.Objects.DependentSchemas)
        {
            yield return With(set, [name]);
            yield return Joined(With(set, [name]), SampleValue.Of(space.Set([.. parts])));
        }

        foreach (var premise in shape.Conditionals.Select(c => c.If).Concat(shape.Nots))
            yield return Joined(SampleValue.Of(set), SampleValue.Of(space.Set(premise)));
        foreach (var part in shape.Arrays.Contains)
        {
            foreach (var count in Around(shape, "minContains", "maxContains", 1))
                yield return new JArray(Enumerable.Range(0, count).Select(_ => SampleValue.Of(space.Set(part))));
        }

        foreach (var count in shape.Types.HasFlag(JsonTypes.Object) ? Around(shape, "minProperties", "maxProperties", null) : [])
        {
            yield return With(
                set,
                Enumerable.Range(0, Math.Max(0, count - (SampleValue.Of(set) as JObject ?? []).Count)).Select(i => $"more{i}")
            );
        }
        foreach (var pattern in shape.Objects.Patterns.Keys)
        {
            if (PatternText.For([pattern]) is not { } name)
                continue;
            foreach (var value in new JToken[] { "text", 1 })
                yield return Joined(SampleValue.Of(set), new JObject { [name] = value });
        }

        // A value of two variants is one too many where one is asked.
        foreach (var union in shape.Unions.Where(u => u.Variants.Count > 1))
            yield return Joined(SampleValue.Of(union.Variants[0]), SampleValue.Of(union.Variants[1]));
        if (shape.Objects.PropertyNames.Count == 0)
            yield break;
        foreach (var name in new string[] { "", "a", "Some Name", new('n', 100) })
            yield return With(set, [name]);
    }

    private static IEnumerable<int> Around(NormalizedSchema shape, string min, string max, int? always) =>
        new[] { shape.Counts[min]?.Value, shape.Counts[max]?.Value, always }
            .OfType<decimal>()
            .Where(c => c < 100)
            .SelectMany(c => new[] { (int)c - 1, (int)c, (int)c + 1 })
            .Where(c => c >= 0)
            .Distinct();

    private static JToken With(SchemaSet set, IEnumerable<string> names)
    {
        var sample = SampleValue.Of(set);
        if (sample is not JObject fields)
            return sample;
        foreach (var name in names)
            fields[name] ??= set.Normalized.Objects.Properties.TryGetValue(name, out var property) ? SampleValue.Of(property.Schema) : "x";
        return fields;
    }

    private static JToken Joined(JToken sample, JToken premise)
    {
        if (sample is not JObject fields || premise is not JObject more)
            return premise;
        fields.Merge(more);
        return fields;
    }
}
