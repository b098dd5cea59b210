using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Reads the schemas of a conjunction into one shape: follows references, joins <c>allOf</c>, levels the dialects.</summary>
internal sealed class SchemaNormalizer
{
    // A schema that joins others has all that they ask: a long chain of such schemas has the square of its length to say.
    private const int Deepest = 512;

    private static readonly string[] UnionKeywords = ["anyOf", "oneOf"];

    private readonly HashSet<JToken> _read = new(ReferenceEqualityComparer.Instance);
    private readonly SchemaCache _space;
    private readonly NormalizedSchema _shape = new();
    private bool _nullForced;

    private SchemaNormalizer(SchemaCache space) => _space = space;

    private bool Is30 => _space.Spec.Is30;

    public static NormalizedSchema Build(SchemaCache space, IReadOnlyList<JToken> parts)
    {
        var builder = new SchemaNormalizer(space);
        foreach (var part in parts)
            builder.ReadAll(new(part, Own: parts.Count == 1));
        return builder.Finish();
    }

    // Chains of references and allOf may be long: what is being read waits here, not on the stack of the thread.
    private void ReadAll(Part part)
    {
        var open = new Stack<IEnumerator<Part>>([Read(part).GetEnumerator()]);
        while (open.TryPeek(out var reading))
        {
            if (!reading.MoveNext())
                open.Pop().Dispose();
            else if (open.Count == Deepest)
                throw TooDeep(reading.Current.Token);
            else
                open.Push(Read(reading.Current).GetEnumerator());
        }
    }

    private static SpecException TooDeep(JToken token)
    {
        var file = SpecFile.Of(token)!;
        var at = file.PositionOf(token);
        return new(
            file.Name,
            $"schemas are nested deeper than {Deepest} levels of allOf and references at {SpecPointer.Of(token)}; join them into fewer",
            at?.Line ?? 0,
            at?.Column ?? 0
        );
    }

    /// <summary>Reads a schema; gives the schemas to be read before it goes on.</summary>
    private IEnumerable<Part> Read(Part part)
    {
        var (token, own) = part;
        if (!_read.Add(token))
            yield break;
        if (token is JValue { Value: false })
            _shape.Never = true;
        if (token is not JObject schema)
            yield break;

        if (schema.Text("$ref") is { } reference)
        {
            if (_space.Spec.Resolve(schema, reference) is { } target)
                yield return new(target, own);
            if (Is30)
                yield break;
        }

        // Which of several anchors of a name is meant depends on the way there; the one in the same file is what all of them start from.
        if (schema.Text("$dynamicRef") is { } dynamic && !Is30 && _space.Spec.Resolve(schema, dynamic) is { } first)
            yield return new(first, Own: false);

        TypeReader.Read(schema, _shape, Is30);
        EnumReader.Read(schema, _shape, Is30);
        _shape.Numbers.Read(schema);
        _shape.Counts.Read(schema);
        _shape.Text.Read(schema);
        _shape.Objects.Read(schema);
        _shape.Arrays.Read(schema);
        ReadMarks(schema, own);

        foreach (var joined in schema["allOf"] as JArray ?? [])
            yield return new(joined, Own: false);
        if (schema["not"] is { } not)
            _shape.Nots.Add(not);
        if (schema["if"] is { } condition)
            _shape.Conditionals.Add(new(condition, schema["then"], schema["else"]));
        foreach (var keyword in UnionKeywords)
        {
            foreach (var only in schema[keyword] is JArray { Count: > 0 } variants ? ReadUnion(schema, keyword, variants) : [])
                yield return only;
        }

        // "nullable" without a type beside it says nothing by the letter of 3.0, and means null to everyone who writes it.
        if (Is30 && own && schema.Flag("nullable"))
            _nullForced = true;
    }

    /// <summary>Reads a union; gives the schemas it stands for where it has one variant.</summary>
    private IEnumerable<Part> ReadUnion(JObject schema, string keyword, JArray variants)
    {
        var union = UnionReader.Read(_space, schema, keyword, variants, out var withNull);
        if (union.Variants.Count == 0)
            yield break;
        if (union.Variants.Count == 1)
        {
            foreach (var part in union.Variants[0].Parts)
                yield return new(part, Own: false);
        }
        else if (UnionReader.AsEnum(union) is { } listed)
        {
            EnumReader.Restrict(_shape, listed, variants);
            if (!withNull && listed.All(v => v.Type != JTokenType.Null))
                _shape.AllowsNull = false;
        }
        else if (UnionReader.AsTypes(union) is { } types)
        {
            TypeReader.Restrict(_shape, types, variants);
            _shape.TypeChoice = union;
        }
        else
        {
            _shape.Unions.Add(union);
            if (!withNull && union.Variants.All(v => !NullReader.Allows(v)))
                _shape.AllowsNull = false;
        }

        if (withNull)
            _nullForced |= schema["type"] is null;
    }

    private void ReadMarks(JObject schema, bool own)
    {
        if (schema.Flag("readOnly"))
            _shape.ReadOnly ??= schema["readOnly"];
        if (schema.Flag("writeOnly"))
            _shape.WriteOnly ??= schema["writeOnly"];
        if (schema.Flag("deprecated"))
            _shape.Deprecated ??= schema["deprecated"];
        if (schema["default"] is { } value)
            _shape.Default ??= value;
        if (schema["x-extensible-enum"] is { } open)
            _shape.ExtensibleEnum ??= open;
        if (own || _shape.Discriminator is null)
            _shape.Discriminator ??= NormalizedDiscriminator.Read(schema);
    }

    private NormalizedSchema Finish()
    {
        if (_nullForced)
            _shape.AllowsNull = true;
        EnumReader.Finish(_shape);
        TypeReader.Finish(_shape);
        _shape.Objects.Finish(_space);
        _shape.Arrays.Finish(_space);
        return _shape;
    }

    private sealed record Part(JToken Token, bool Own);
}
