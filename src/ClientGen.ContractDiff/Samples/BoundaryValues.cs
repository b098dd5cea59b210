using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Samples;

/// <summary>Values on both sides of everything a shape asks: where two schemas differ, one of these shows it.</summary>
internal static class BoundaryValues
{
    public static IEnumerable<JToken> Of(SchemaCache space, SchemaSet set)
    {
        var shape = set.Normalized;
        yield return SampleValue.Of(set);
        foreach (var value in shape.Enum?.Values ?? Enumerable.Empty<JToken>())
            yield return value.DeepClone();
        foreach (var value in Numbers(shape).Concat(Texts(shape)).Concat(Arrays(shape)).Concat(Objects(set, shape)))
            yield return value;
        foreach (var union in shape.Unions)
        {
            foreach (var variant in union.Variants)
                yield return SampleValue.Of(variant);
        }

        foreach (var value in Clauses.Of(space, set))
            yield return value;
        yield return "text";
        yield return 1;
        yield return 1.5;
        yield return true;
        yield return JValue.CreateNull();
        yield return new JArray();
        yield return new JObject();
    }

    private static IEnumerable<JToken> Numbers(NormalizedSchema shape)
    {
        foreach (var bound in new[] { shape.Numbers.Min, shape.Numbers.Max }.OfType<Bound>())
        {
            if (Math.Abs(bound.Value) > 1e15m)
                continue;
            foreach (var step in new decimal[] { 0, 1, -1, 0.5m, -0.5m })
                yield return SampleValue.Value(bound.Value + step);
        }

        foreach (var factor in shape.Numbers.MultipleOf)
        {
            foreach (var times in new decimal[] { 1, 2, 3, 5, 7, 0.5m })
                yield return SampleValue.Value(factor.Value * times);
        }

        if (!shape.Text.Formats.ContainsKey("int32") && !shape.Text.Formats.ContainsKey("int64"))
            yield break;
        yield return 3_000_000_000;
    }

    private static IEnumerable<JToken> Texts(NormalizedSchema shape)
    {
        if (!shape.Types.HasFlag(JsonTypes.String))
            yield break;
        yield return SampleValue.Text(shape, null);
        foreach (var keyword in new string[] { "minLength", "maxLength" })
        {
            if (shape.Counts[keyword] is not { Value: < 4000 } limit)
                continue;
            foreach (var more in new int[] { 0, 1, -1 })
            {
                if (limit.Value + more >= 0)
                    yield return SampleValue.Text(shape, (int)limit.Value + more);
            }
        }

        if (shape.Text.Patterns.Count == 0)
            yield break;
        foreach (var text in PatternText.Candidates)
            yield return text;
    }

    private static IEnumerable<JToken> Arrays(NormalizedSchema shape)
    {
        if (!shape.Types.HasFlag(JsonTypes.Array))
            yield break;
        foreach (
            var count in new[] { shape.Counts["minItems"]?.Value, shape.Counts["maxItems"]?.Value, 1 }.OfType<decimal>().Where(c => c < 150)
        )
        {
            foreach (var more in new int[] { 0, 1, -1 })
            {
                if (count + more >= 0)
                    yield return SampleValue.Array(shape, (int)count + more);
            }
        }

        if (SampleValue.Array(shape, 1) is [{ } one])
            yield return new JArray(one, one.DeepClone());
        yield return new JArray(1);
        yield return new JArray("text");
    }

    private static IEnumerable<JToken> Objects(SchemaSet set, NormalizedSchema shape)
    {
        if (!shape.Types.HasFlag(JsonTypes.Object) || shape.Objects.IsEmpty)
            yield break;
        foreach (var property in shape.Objects.Properties.Values.Take(40))
        {
            if (SampleValue.Of(set) is not JObject fields)
                yield break;
            fields[property.Name] = SampleValue.Of(property.Schema);
            yield return fields;
        }

        if (SampleValue.Of(set) is not JObject more)
            yield break;
        more["undeclared"] = 1;
        yield return more;
        var text = (JObject)more.DeepClone();
        text["undeclared"] = "text";
        yield return text;
    }
}
