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

    /// <summary>How often schemas may apply to one value, and to each of its parts on top. Nothing that people write comes near.</summary>
    private const int MostSteps = 100_000;

    private const int MostStepsForEachPart = 2_000;

    /// <summary>From how many on outcomes are kept: ways to one schema double with each level of unions, but few documents have
    /// any.</summary>
    private const int FewSteps = 500;

    private readonly HashSet<Visit> _open = [];
    private readonly Dictionary<Visit, Outcome> _known = [];
    private readonly List<SchemaResource> _scope = [];
    private int _circles;
    private long _steps;
    private (int Circles, long Steps)? _most;

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
                outcome.Add(new Finding(instancePointer, schema, null, "nothing is allowed here"));
            return outcome;
        }

        if (schema.Token is not JObject)
        {
            throw new SchemaException(
                schema.Location,
                $"a schema must be an object or a boolean, but this is {Json.Wording.Kind(schema.Token)}"
            );
        }

        var most = _most ??= Most(Parts(instance));
        var entered = Enter(schema.Resource);
        // A schema that refers to itself without going deeper into the instance says nothing new the second time, unless what
        // dynamic references see has grown since.
        var visit = new Visit(schema.Token, instance, _scope.Count);
        if (_known.TryGetValue(visit, out var known))
        {
            outcome = known;
        }
        else if (_open.Add(visit))
        {
            var circles = _circles;
            if (_open.Count > Deepest)
            {
                throw new SchemaException(
                    schema.Location,
                    $"schemas are nested deeper than {Deepest} levels where this one applies; join them into fewer"
                );
            }
            Apply(new Frame(this, schema, instance, instancePointer, outcome));
            _open.Remove(visit);
            // What came out of a circle depends on where it was entered, and with several resources on the way here too.
            if (_steps > FewSteps && circles == _circles && _scope.Count == 1)
                _known[visit] = outcome;
        }
        else if (++_circles > most.Circles)
        {
            throw new SchemaException(
                schema.Location,
                $"schemas lead back to themselves in more than {most.Circles} ways here without going deeper into the value; "
                    + "join them into fewer"
            );
        }

        if (entered)
            _scope.RemoveAt(_scope.Count - 1);
        return outcome;
    }

    private void Apply(Frame frame)
    {
        var rules = Documents.Rules(frame);
        Spend(rules.Weight + KeywordSet.Weight(frame.Instance), frame.Schema);
        foreach (var keyword in rules.Keywords)
            keyword.Apply(frame);
    }

    private void Spend(int steps, SchemaNode schema)
    {
        _steps += steps;
        Options.Budget?.Spend(steps);
        if (_steps > _most!.Value.Steps || Options.Budget?.IsSpent == true)
            throw new SchemaException(schema.Location, $"judging the value takes more than {_steps} steps; join schemas into fewer");
    }

    private static (int Circles, long Steps) Most(int parts) =>
        (MostCircles + (MostForEachPart * parts), MostSteps + ((long)MostStepsForEachPart * parts));

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
