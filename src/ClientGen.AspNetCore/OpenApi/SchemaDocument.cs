using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClientGen.Json;
using Microsoft.OpenApi;

namespace ClientGen.AspNetCore;

/// <summary>A document, and the types that were generated from it.</summary>
internal sealed class SchemaDocument
{
    private readonly string _prefix;
    private readonly JsonNode? _root;
    private readonly Dictionary<Type, string> _places = [];
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);

    public SchemaDocument(string prefix, Assembly contracts, Stream document)
    {
        _prefix = prefix;
        try
        {
            _root = JsonNode.Parse(document);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The document of {contracts.GetName().Name} is no JSON: {e.Message}", nameof(document), e);
        }
        Version = (_root is JsonObject o && o["openapi"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "").Split(
            '.'
        ) switch
        {
            ["3", "0", ..] => OpenApiSpecVersion.OpenApi3_0,
            ["3", ..] => OpenApiSpecVersion.OpenApi3_1,
            _ => throw new ArgumentException($"The document of {contracts.GetName().Name} is none of OpenAPI 3.", nameof(document)),
        };
        foreach (var type in contracts.GetExportedTypes())
        {
            // A type may stand for several places that differ in what C# does not say, such as a default: the others are written out.
            if (type.GetCustomAttributes<OpenApiSchemaAttribute>(inherit: false).FirstOrDefault() is { Pointer: var place })
            {
                _places.Add(type, place);
                _types.TryAdd(place, type);
            }
        }
        if (_places.FirstOrDefault(place => At(place.Value) is null) is { Key: { } lost } missing)
        {
            throw new ArgumentException(
                $"The document has no {missing.Value}, from which {lost.Name} was generated. Give the corrected.json beside the code.",
                nameof(document)
            );
        }
    }

    public OpenApiSpecVersion Version { get; }

    /// <summary>The name of a type's component.</summary>
    public string NameOf(Type type) =>
        Bare(type).Name is var name && name.StartsWith(_prefix, StringComparison.Ordinal) ? name : _prefix + name;

    /// <summary>Where the schema of a type is; null for the types of others.</summary>
    public string? PlaceOf(Type type) => _places.GetValueOrDefault(Bare(type));

    /// <summary>The type whose schema is at a place, where there is one.</summary>
    public Type? TypeAt(string place) => _types.GetValueOrDefault(place);

    /// <summary>What stands at a place such as <c>#/components/schemas/Fit</c>.</summary>
    public JsonNode? At(string place)
    {
        JsonNode? at = _root;
        foreach (var segment in place.Split('/').Skip(1))
        {
            var key = Uri.UnescapeDataString(segment)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            at = at switch
            {
                JsonObject o => o[key],
                JsonArray a when int.TryParse(key, out var index) && index >= 0 && index < a.Count => a[index],
                _ => null,
            };
        }
        return at;
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
