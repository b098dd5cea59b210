using System.Text;

namespace ClientGen.ContractDiff.Tests.Depth;

/// <summary>Documents whose schemas stand one inside another, a great many times.</summary>
internal static class DeepDocument
{
    /// <summary>Ways for a schema to hold another one.</summary>
    public static IReadOnlyDictionary<string, string> Holders { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["$ref"] = "INNER",
            ["$ref with a word"] = """{ "description": "Word", "allOf": [INNER] }""",
            ["allOf"] = """{ "allOf": [INNER, { "type": "object", "properties": { "aNUMBER": { "type": "string" } } }] }""",
            ["anyOf"] = """{ "anyOf": [INNER, { "type": "array", "items": { "type": "string" }, "maxItems": 1NUMBER }] }""",
            ["oneOf"] = """{ "oneOf": [{ "type": "object", "properties": { "aNUMBER": { "type": "string" } } }, INNER] }""",
            ["a union in a member"] =
                """{ "type": "object", "properties": { "a": { "anyOf": [INNER, { "type": "array", "maxItems": 1NUMBER }] } } }""",
            ["properties"] = """{ "type": "object", "required": ["a"], "properties": { "a": INNER } }""",
            ["items"] = """{ "type": "array", "minItems": 1, "items": INNER }""",
            ["prefixItems"] = """{ "type": "array", "prefixItems": [INNER] }""",
            ["additionalProperties"] = """{ "type": "object", "additionalProperties": INNER }""",
            ["not"] = """{ "not": INNER }""",
            ["if"] = """{ "if": INNER, "then": { "maxLength": 1NUMBER } }""",
        };

    /// <summary>Those of <see cref="Holders"/> that ask of a value all that the schema inside asks.</summary>
    public static IReadOnlyList<string> Joins { get; } = ["$ref with a word", "allOf"];

    /// <summary>Component schemas that lead to one another, to the last one.</summary>
    /// <param name="holder">One of <see cref="Holders"/>.</param>
    /// <param name="depth">How many.</param>
    /// <param name="name">What their names begin with.</param>
    /// <param name="leaf">The schema at the end.</param>
    public static string Chain(string holder, int depth, string name, string leaf)
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < depth; i++)
            schemas.Append($"\"{name}{i}\": {Held(holder, i, $$"""{ "$ref": "#/components/schemas/{{name}}{{i + 1}}" }""")},\n");
        schemas.Append($"\"{name}{depth}\": {leaf}");
        return Document($$"""{ "$ref": "#/components/schemas/{{name}}0" }""", schemas.ToString());
    }

    /// <summary>Schemas written one inside another.</summary>
    public static string Inline(string holder, int depth, string leaf)
    {
        var parts = Enumerable.Range(0, depth).Select(i => Held(holder, i, "INNER").Split("INNER")).ToList();
        var schema = string.Concat(parts.Select(p => p[0])) + leaf + string.Concat(Enumerable.Reverse(parts).Select(p => p[1]));
        return Document(schema, "");
    }

    /// <summary>Unions of references to each other, and to a member of their own.</summary>
    public static string Mutual(int count, string name, Func<int, string> own)
    {
        var all = string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "$ref": "#/components/schemas/{{name}}{{i}}" }"""));
        var schemas = Enumerable.Range(0, count).Select(i => $$"""  "{{name}}{{i}}": { "anyOf": [{{all}}, {{own(i)}}] }""");
        return Document($$"""{ "$ref": "#/components/schemas/{{name}}0" }""", string.Join(",\n", schemas));
    }

    private static string Held(string holder, int i, string inner) =>
        Holders[holder].Replace("INNER", inner, StringComparison.Ordinal).Replace("NUMBER", $"{i % 7}", StringComparison.Ordinal);

    private static string Document(string schema, string components) =>
        $$"""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
              "paths": { "/a": { "get": { "operationId": "a", "responses": { "200": { "description": "A",
                "content": { "application/json": { "schema": {{schema}} } } } } } } },
              "components": { "schemas": { {{components}} } } }
            """;
}
