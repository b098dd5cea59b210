using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace ClientGen.AspNetCore;

/// <summary>
/// Describes the types that were generated from a document as the document does. Components are filled when all are known: references in
/// a schema that the framework still looks at would be written out.
/// </summary>
internal sealed class DocumentSchemaTransformer(SchemaDocument source, OpenApiOptions options)
    : IOpenApiSchemaTransformer,
        IOpenApiDocumentTransformer
{
    // Says of a component where its schema is, until it is filled.
    private readonly string _mark = "x-clientgen-place-" + Guid.NewGuid().ToString("N");

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var info = context.JsonTypeInfo;
        if (source.PlaceOf(info.Type) is not { } place)
            return Task.CompletedTask;
        if (options.CreateSchemaReferenceId(info) is null)
            SchemaCopy.Fill(schema, Parse(new SchemaReferences(source, _ => null).Rewrite(place), new()));
        else
            schema.Extensions = new Dictionary<string, IOpenApiExtension> { [_mark] = new JsonNodeExtension(place) };
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var references = new SchemaReferences(
            source,
            type => options.CreateSchemaReferenceId(JsonTypeInfo.CreateJsonTypeInfo(type, System.Text.Json.JsonSerializerOptions.Web))
        );
        foreach (var component in document.Components?.Schemas?.Values.OfType<OpenApiSchema>().ToList() ?? [])
        {
            if (component.Extensions?.TryGetValue(_mark, out var mark) == true && mark is JsonNodeExtension place)
                SchemaCopy.Fill(component, Parse(references.Rewrite((string)place.Node!), document));
        }
        while (references.TryTake(out var name, out var at))
        {
            if (document.Components?.Schemas?.ContainsKey(name) != true)
                document.AddComponent(name, Parse(references.Rewrite(at), document));
        }
        return Task.CompletedTask;
    }

    private OpenApiSchema Parse(JsonNode schema, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), source.Version, document, out _, OpenApiConstants.Json)!;
}
