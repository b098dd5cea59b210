using ClientGen.ContractDiff.Samples;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Values of the variants of one document's unions, made and judged once for each variant, however many unions have it.</summary>
internal sealed class VariantValues(SchemaCache space, InstanceJudge judge)
{
    private const int MostOfEach = 24;

    private readonly Dictionary<SchemaSet, IReadOnlyList<JToken>?> _known = [];

    /// <summary>Values that fit a variant; null where none can be judged against it, or the budget does not last.</summary>
    public IReadOnlyList<JToken>? Of(SchemaSet variant, ValidationBudget budget)
    {
        if (_known.TryGetValue(variant, out var known))
            return known;
        var fitting = Fitting(variant, budget);
        // What one search could not pay for, another one may.
        if (fitting is not null || !budget.IsSpent)
            _known.Add(variant, fitting);
        return fitting;
    }

    private List<JToken>? Fitting(SchemaSet variant, ValidationBudget budget)
    {
        var fitting = new List<JToken>();
        foreach (var value in Made(variant).Take(MostOfEach))
        {
            budget.Spend(value is JContainer parts ? parts.DescendantsAndSelf().Count() : 1);
            if (judge.Fits(variant, value, budget) is not { } fits)
                return null;
            if (fits)
                fitting.Add(value);
        }

        return fitting;
    }

    // What clients send are members the variant declares.
    private IEnumerable<JToken> Made(SchemaSet variant)
    {
        var declared = variant.Normalized.Objects;
        if (SampleValue.Of(variant) is JObject sample && variant.Normalized.Types.HasFlag(JsonTypes.Object))
        {
            foreach (var property in declared.Properties.Values.Take(MostOfEach))
                sample[property.Name] ??= SampleValue.Of(property.Schema);
            yield return sample;
        }

        foreach (var value in BoundaryValues.Of(space, variant))
        {
            if (value is not JObject fields || fields.Properties().All(p => declared.Properties.ContainsKey(p.Name)))
                yield return value;
        }
    }
}
