using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests;

/// <summary>Short ways to write a schema, an instance and a check.</summary>
internal static class Schemas
{
    public static IReadOnlyList<SchemaViolation> Check(
        string schema,
        string instance,
        string version = "3.1.0",
        ValidationOptions? options = null
    ) =>
        Validator($$"""{ "openapi": "{{version}}", "components": { "schemas": { "S": {{schema}} } } }""")
            .Validate(Json(instance), "#/components/schemas/S", options);

    public static SchemaValidator Validator(string document, SchemaFileResolver? resolve = null) => new((JObject)Json(document), resolve);

    public static JToken Json(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
