using ClientGen.OpenApi.Operations;
using ClientGen.OpenApi.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.References;

/// <summary>
/// Goes through everything in a document that says what travels, follows all references and notes what cannot be read. Without
/// it a part that nobody can follow would count as one that allows everything.
/// </summary>
internal sealed class SpecSurvey
{
    private readonly HashSet<JToken> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(JToken Token, PartKind Kind)> _open = new();
    private readonly List<UnreadPart> _unread = [];
    private readonly Spec _spec;
    private int _operations;
    private int _schemas;

    private SpecSurvey(Spec spec) => _spec = spec;

    /// <summary>What was read.</summary>
    public SpecExtent Extent => new(_spec.FileCount, _operations, _schemas);

    /// <summary>What was not, in document order.</summary>
    public IReadOnlyList<UnreadPart> Unread => _unread;

    public static SpecSurvey Of(Spec spec)
    {
        var survey = new SpecSurvey(spec);
        survey.Open(PartMembers.OfRoot(spec.Root));
        while (survey._open.TryPop(out var at))
            survey.Read(at.Token, at.Kind);
        return survey;
    }

    private void Open(IEnumerable<(JToken, PartKind)> parts)
    {
        foreach (var part in parts.Reverse())
            _open.Push(part);
    }

    private void Read(JToken token, PartKind kind)
    {
        if (token is not JObject part || !_seen.Add(part))
            return;
        var refers = part.Text("$ref") is not null;
        if (refers)
            Follow(part, kind);
        if (refers && (kind != PartKind.Schema || _spec.Is30 || part.Count == 1))
            return;
        if (kind == PartKind.PathItem)
            _operations += Endpoints.Of("", part).Count;
        if (kind == PartKind.Schema)
        {
            Schema(part);
            if (part.Text("$dynamicRef") is { } dynamic && !_spec.Is30)
                Dynamic(part, dynamic);
        }

        Open(PartMembers.Of(part, kind));
    }

    private void Follow(JObject part, PartKind kind)
    {
        var reference = part.Text("$ref")!;
        if (_spec.Resolve(part, reference) is not { } target)
            Refuse(part, kind, _spec.LeadsNowhere(part, reference));
        else if (Circle(part))
            Refuse(part, kind, $"the reference '{reference}' leads back to itself and names nothing; give it something to name");
        else if (target is not JObject && (kind != PartKind.Schema || target is not JValue { Value: bool }))
            Refuse(part, kind, $"the reference '{reference}' leads to something that is no object; correct it");
        else
            _open.Push((target, kind));
    }

    // References alone in their object that lead round without ever reaching anything.
    private bool Circle(JObject start)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        JToken? at = start;
        while (at is JObject o && o.Text("$ref") is { } reference && (_spec.Is30 || o.Count == 1))
        {
            if (!seen.Add(o))
                return true;
            at = _spec.Resolve(o, reference);
        }

        return false;
    }

    private void Dynamic(JObject part, string reference)
    {
        if (_spec.Resolve(part, reference) is { } target)
            _open.Push((target, PartKind.Schema));
        else
            Refuse(part, PartKind.Schema, _spec.LeadsNowhere(part, reference));
    }

    private void Schema(JObject schema)
    {
        _schemas++;
        if (schema["type"] is not { } type || (schema["$ref"] is not null && _spec.Is30))
            return;
        foreach (var name in type is JArray several ? several.ToArray() : [type])
        {
            if (!JsonTypeNames.IsKnown(name))
            {
                Refuse(
                    name,
                    PartKind.Schema,
                    $"{CanonicalJson.Show(name)} is no type; a schema names string, number, integer, boolean, array, object or \"null\""
                );
            }
        }
    }

    private void Refuse(JToken at, PartKind kind, string message) => _unread.Add(new(kind, _spec.Problem(at, message)));
}

/// <summary>A part of a document that cannot be read.</summary>
/// <param name="Kind">What should stand there.</param>
/// <param name="Problem">Where it is and what is wrong.</param>
internal sealed record UnreadPart(PartKind Kind, SpecProblem Problem);
