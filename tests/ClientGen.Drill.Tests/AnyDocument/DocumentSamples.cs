using ClientGen.JsonSchema;
using ClientGen.OpenApi;
using ClientGen.Simulator.Documents;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Values that fit the schemas of a document, and whether a value fits one.</summary>
internal sealed class DocumentSamples
{
    private const int DeepestBase = 8;

    private readonly JObject _root;
    private readonly SchemaValidator _validator;
    private readonly DocumentSchemas _schemas;
    private readonly SampleResponse _samples;

    public DocumentSamples(JObject root)
    {
        (_root, _validator) = (root, new SchemaValidator(root));
        _schemas = new DocumentSchemas(root, _validator);
        _samples = new SampleResponse(_schemas, static () => "https://files.vendor.test/a.png");
    }

    /// <summary>What stands at a pointer, through references; null where nothing does.</summary>
    public JObject? At(string pointer) => JsonPointer.FindFragment(_root, pointer) is { } found ? _schemas.Follow(found) : null;

    /// <summary>What a part stands for.</summary>
    public JObject Follow(JToken? part) => _schemas.Follow(part);

    /// <summary>Values of a schema: one for each of its variants, and no more than fit it.</summary>
    public IReadOnlyList<JToken> Of(JToken schema) =>
        [
            .. ((_schemas.Follow(schema)["oneOf"] ?? _schemas.Follow(schema)["anyOf"]) as JArray ?? [])
                .Select(_samples.Of)
                .Prepend(_samples.Of(schema))
                .Where(value => value.Type != JTokenType.Null && Faults(value, schema) is [])
                .DistinctBy(value => value.ToString(Newtonsoft.Json.Formatting.None)),
        ];

    /// <summary>Whether the document says which variant of a schema a value is: a tag that it knows, or else the only variant that it fits.
    /// A value of a schema without variants is; one that fits a variant which allows anything is not.</summary>
    public bool IsDecided(JToken value, JObject schema)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is not JArray variants)
            return true;
        // An empty object says nothing.
        if (value is JObject { Count: 0 })
            return false;
        if (Discriminator(schema, 0) is { } decided)
        {
            var tags = ((decided["mapping"] as JObject)?.Properties().Select(pair => pair.Name) ?? []).Concat(
                variants.Select(variant => ((string?)variant["$ref"])?.Split('/')[^1]).OfType<string>()
            );
            return value is JObject tagged
                && (string?)(tagged[(string)decided["propertyName"]!] as JValue) is { } tag
                && tags.Contains(tag);
        }
        return variants.Where(variant => Faults(value, variant) is []).ToList() is [var only] && _schemas.Follow(only).Count > 0;
    }

    // Its own, or that of a base of its variants, which may have the mapping.
    private JObject? Discriminator(JToken schema, int depth)
    {
        var said = _schemas.Follow(schema);
        var own = said["discriminator"] is JObject { } one && one["propertyName"] is JValue ? one : null;
        if (own?["mapping"] is JObject || depth > DeepestBase)
            return own;
        return new[] { "oneOf", "anyOf", "allOf" }
                .SelectMany(word => said[word] as JArray ?? [])
                .Select(part => Discriminator(part, depth + 1))
                .FirstOrDefault(found => found is not null)
            ?? own;
    }

    /// <summary>What is wrong with a value by a schema of the document.</summary>
    public IReadOnlyList<string> Faults(JToken value, JToken schema)
    {
        try
        {
            return [.. _validator.Validate(value, JsonPointer.Of(schema)).Select(fault => $"{fault.InstancePointer}: {fault.Message}")];
        }
        // Nobody can say what fits a schema that is none.
        catch (SchemaException fault)
        {
            return [fault.Message];
        }
    }
}
