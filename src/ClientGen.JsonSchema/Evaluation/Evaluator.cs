using System.Runtime.CompilerServices;
using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Keywords;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Evaluation;

/// <summary>One validation: walks schema and instance together, one per call because it remembers where it is.</summary>
internal sealed class Evaluator(DocumentSet documents, ValidationOptions options)
{
    /// <summary>How many schemas may apply one inside another. A value has at most as many levels as its reader takes, and each level
    /// needs a few schemas; a document that needs more only refers on and on.</summary>
    private const int Deepest = 256;

    private readonly HashSet<Visit> _open = [];

    public DocumentSet Documents { get; } = documents;

    public ValidationOptions Options { get; } = options;

    public Outcome Evaluate(SchemaNode schema, JToken instance, string instancePointer)
    {
        var outcome = new Outcome();
        if (schema.Token is JValue { Value: bool allowed })
        {
            if (!allowed)
                outcome.Findings.Add(new(new(instancePointer, schema.Location, "false", "nothing is allowed here")));
            return outcome;
        }

        if (schema.Token is not JObject)
            throw new SchemaException(
                schema.Location,
                $"a schema must be an object or a boolean, but this is {Json.Wording.Kind(schema.Token)}"
            );

        // A schema that refers to itself without going deeper into the instance says nothing new the second time.
        var visit = new Visit(schema.Token, instance);
        if (!_open.Add(visit))
            return outcome;
        if (_open.Count > Deepest)
            throw new SchemaException(
                schema.Location,
                $"schemas are nested deeper than {Deepest} levels where this one applies; join them into fewer"
            );

        var frame = new Frame(this, schema, instance, instancePointer, outcome);
        Documents.CheckOnce(frame);
        foreach (var keyword in KeywordSet.For(frame))
            keyword.Apply(frame);
        _open.Remove(visit);
        return outcome;
    }

    private readonly record struct Visit(JToken Schema, JToken Instance)
    {
        public bool Equals(Visit other) => ReferenceEquals(Schema, other.Schema) && ReferenceEquals(Instance, other.Instance);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Schema), RuntimeHelpers.GetHashCode(Instance));
    }
}
