using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Reads the schemas of a conjunction into one shape: follows references, joins <c>allOf</c>, levels the dialects.</summary>
internal sealed class SchemaNormalizer
{
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
            builder.Read(part, own: parts.Count == 1);
        return builder.Finish();
    }

    private void Read(JToken token, bool own)
    {
        if (!_read.Add(token))
            return;
        if (token is JValue { Value: false })
            _shape.Never = true;
        if (token is not JObject schema)
            return;

        if (schema.Text("$ref") is { } reference)
        {
            if (_space.Spec.Resolve(schema, reference) is { } target)
                Read(target, own);
            if (Is30)
                return;
        }

        // Which of several anchors of a name is meant depends on the way there; the one in the same file is what all of them start from.
        if (schema.Text("$dynamicRef") is { } dynamic && !Is30 && _space.Spec.Resolve(schema, dynamic) is { } first)
            Read(first, own: false);

        TypeReader.Read(schema, _shape, Is30);
        EnumReader.Read(schema, _shape, Is30);
        _shape.Numbers.Read(schema);
        _shape.Counts.Read(schema);
        _shape.Text.Read(schema);
        _shape.Objects.Read(schema);
        _shape.Arrays.Read(schema);
        ReadMarks(schema, own);

        foreach (var part in schema["allOf"] as JArray ?? [])
            Read(part, own: false);
        if (schema["not"] is { } not)
            _shape.Nots.Add(not);
        if (schema["if"] is { } condition)
            _shape.Conditionals.Add(new(condition, schema["then"], schema["else"]));
        foreach (var keyword in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema[keyword] is JArray { Count: > 0 } variants)
                ReadUnion(schema, keyword, variants);
        }

        // "nullable" without a type beside it says nothing by the letter of 3.0, and means null to everyone who writes it.
        if (Is30 && own && schema.Flag("nullable"))
            _nullForced = true;
    }

    private void ReadUnion(JObject schema, string keyword, JArray variants)
    {
        var union = UnionReader.Read(_space, schema, keyword, variants, out var withNull);
        if (union.Variants.Count == 0)
            return;
        if (union.Variants.Count == 1)
        {
            foreach (var part in union.Variants[0].Parts)
                Read(part, own: false);
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
}
