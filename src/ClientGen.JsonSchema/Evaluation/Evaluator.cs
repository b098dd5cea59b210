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

    /// <summary>How often schemas may lead back to themselves without going deeper into the value. Heirs that name their base, which
    /// names its heirs, do so a few hundred times; unions of references to one another have more ways than anyone can walk.</summary>
    private const int MostCircles = 2_000;

    private const int MostForEachPart = 200;

    private readonly HashSet<Visit> _open = [];
    private readonly List<SchemaResource> _scope = [];
    private int _circles;
    private int? _most;

    public DocumentSet Documents { get; } = documents;

    public ValidationOptions Options { get; } = options;

    /// <summary>The resources gone through on the way here, each once, the outermost first: where a <c>$dynamicRef</c> looks.</summary>
    public IReadOnlyList<SchemaResource> Scope => _scope;

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
        {
            throw new SchemaException(
                schema.Location,
                $"a schema must be an object or a boolean, but this is {Json.Wording.Kind(schema.Token)}"
            );
        }

        _most ??= MostCircles + (MostForEachPart * Parts(instance));
        var entered = Enter(schema.Resource);
        // A schema that refers to itself without going deeper into the instance says nothing new the second time, unless what
        // dynamic references see has grown since.
        var visit = new Visit(schema.Token, instance, _scope.Count);
        if (_open.Add(visit))
        {
            if (_open.Count > Deepest)
            {
                throw new SchemaException(
                    schema.Location,
                    $"schemas are nested deeper than {Deepest} levels where this one applies; join them into fewer"
                );
            }
            Apply(new Frame(this, schema, instance, instancePointer, outcome));
            _open.Remove(visit);
        }
        else if (++_circles > _most)
        {
            throw new SchemaException(
                schema.Location,
                $"schemas lead back to themselves in more than {_most} ways here without going deeper into the value; join them into fewer"
            );
        }

        if (entered)
            _scope.RemoveAt(_scope.Count - 1);
        return outcome;
    }

    private void Apply(Frame frame)
    {
        Documents.CheckOnce(frame);
        foreach (var keyword in KeywordSet.For(frame))
            keyword.Apply(frame);
    }

    private static int Parts(JToken instance) => instance is JContainer all ? Math.Min(100_000, all.DescendantsAndSelf().Count()) : 1;

    private bool Enter(SchemaResource resource)
    {
        if (_scope.Contains(resource))
            return false;
        _scope.Add(resource);
        return true;
    }

    private readonly record struct Visit(JToken Schema, JToken Instance, int Scope)
    {
        public bool Equals(Visit other) =>
            ReferenceEquals(Schema, other.Schema) && ReferenceEquals(Instance, other.Instance) && Scope == other.Scope;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Schema), RuntimeHelpers.GetHashCode(Instance));
    }
}
