namespace ClientGen.JsonSchema;

/// <summary>Which rules the schemas of a document follow.</summary>
public enum SchemaDialect
{
    /// <summary>OpenAPI 3.1 and 3.2: JSON Schema 2020-12. Documents that name no OpenAPI version are read this way too.</summary>
    JsonSchema202012,

    /// <summary>
    /// OpenAPI 3.0: <c>nullable</c> beside <c>type</c>, boolean <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>,
    /// members beside <c>$ref</c> ignored, and none of the keywords that came later.
    /// </summary>
    OpenApi30,
}
