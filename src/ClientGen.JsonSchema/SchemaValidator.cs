using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema;

/// <summary>
/// Validates JSON values against the schemas of an OpenAPI document (3.0, 3.1, 3.2) or a plain JSON Schema 2020-12 document.
/// <c>$ref</c> and <c>$dynamicRef</c> follow JSON pointers, anchors and <c>$id</c> within the document and, through a resolver, into
/// other files. Dialects that a <c>$schema</c> names are not looked at. Safe for concurrent use as long as nobody changes the document.
/// </summary>
/// <remarks>
/// Parse instances with <c>DateParseHandling.None</c>: once Newtonsoft.Json has turned a text into a date, its first spelling
/// is gone and <c>format</c>, <c>pattern</c> and lengths are checked against the round-trip spelling.
/// </remarks>
public sealed class SchemaValidator
{
    private readonly DocumentSet _documents;

    /// <summary>Makes a validator for one document.</summary>
    /// <param name="document">The OpenAPI document (or JSON Schema).</param>
    /// <param name="resolveFile">Finds other files that <c>$ref</c> names; without it such a reference is a
    /// <see cref="SchemaException"/>.</param>
    public SchemaValidator(JObject document, SchemaFileResolver? resolveFile = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        _documents = new DocumentSet(document, resolveFile);
    }

    /// <summary>The rules the document's schemas follow, from its <c>openapi</c> member.</summary>
    public SchemaDialect Dialect => _documents.Root.Dialect;

    /// <summary>Checks a value against the schema at a pointer.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="schemaPointer">Where the schema is: <c>#/components/schemas/Fit</c>, or the same without the <c>#</c>; empty for the
    /// whole document.</param>
    /// <param name="options">How strictly to look; null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>What is wrong, in document order of the keywords; empty when the value fits.</returns>
    /// <exception cref="SchemaException">The schema cannot be used, or there is none at the pointer.</exception>
    public IReadOnlyList<SchemaViolation> Validate(JToken instance, string schemaPointer, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(schemaPointer);
        var schema = _documents.Find(schemaPointer);
        var evaluator = new Evaluator(_documents, options ?? ValidationOptions.Default);
        return [.. evaluator.Evaluate(schema, instance, "").Findings.Select(f => f.Violation)];
    }
}
