using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Says whether a value fits a schema of one document, in whichever of its files the schema stands.</summary>
internal sealed class InstanceJudge(Spec spec)
{
    /// <summary>For how many values a schema may turn out to be unusable before no further value is tried on it: some take long.</summary>
    private const int MostFaults = 2;

    private readonly Lazy<SchemaValidator> _main = new(() => new(spec.Root, spec.FileRoot));
    private readonly Dictionary<JToken, (int Times, Exception Last)> _unusable = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, string> _pointers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, SchemaValidator> _others = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="SchemaException">The schema is none the validator can use.</exception>
    public IReadOnlyList<SchemaViolation> Violations(JToken schema, JToken instance, ValidationBudget budget)
    {
        var (times, last) = _unusable.GetValueOrDefault(schema);
        if (times >= MostFaults)
            throw last;
        try
        {
            return Judge(schema, instance, new() { Budget = budget });
        }
        catch (Exception e) when (Unusable(e) && !budget.IsSpent)
        {
            _unusable[schema] = (times + 1, e);
            throw;
        }
    }

    private IReadOnlyList<SchemaViolation> Judge(JToken schema, JToken instance, ValidationOptions options)
    {
        if (!_pointers.TryGetValue(schema, out var pointer))
            _pointers.Add(schema, pointer = SpecPointer.Of(schema));
        if (pointer.StartsWith('#'))
            return _main.Value.Validate(instance, pointer, options);
        if (!_others.TryGetValue(schema, out var validator))
            _others.Add(schema, validator = Behind(pointer));
        return validator.Validate(instance, "#/schema", options);
    }

    /// <summary>Whether a value fits all parts of a conjunction; null where the validator cannot use one of them or the
    /// budget does not last.</summary>
    public bool? Fits(SchemaSet set, JToken instance, ValidationBudget budget)
    {
        try
        {
            return set.Parts.All(part => part is not JObject || Violations(part, instance, budget).Count == 0)
                && !set.Parts.Any(part => part is JValue { Value: false });
        }
        catch (Exception e) when (Unusable(e))
        {
            return null;
        }
    }

    /// <summary>What a validator throws at schemas with keywords of the wrong kind.</summary>
    public static bool Unusable(Exception e) =>
        e is SchemaException or ArgumentException or InvalidCastException or FormatException or OverflowException;

    // A validator looks into one file; a schema in another is named by a reference from a document made for it.
    private SchemaValidator Behind(string pointer) =>
        new(
            new JObject
            {
                ["openapi"] = spec.Version,
                ["schema"] = new JObject { ["$ref"] = pointer.Replace("%", "%25", StringComparison.Ordinal) },
            },
            spec.FileRoot
        );
}
