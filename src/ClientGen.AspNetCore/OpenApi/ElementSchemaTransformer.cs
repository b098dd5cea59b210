using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClientGen.AspNetCore;

/// <summary>Describes what lists and dictionaries hold where the framework does not, because a converter reads and writes it.</summary>
/// <param name="isDescribed">Whether a type has a schema all the same.</param>
internal sealed class ElementSchemaTransformer(Func<Type, bool> isDescribed) : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var (kind, element) = (context.JsonTypeInfo.Kind, context.JsonTypeInfo.ElementType);
        if (element is null || !isDescribed(element))
            return;
        if (kind == JsonTypeInfoKind.Enumerable)
        {
            schema.Items ??= await DescribeAsync().ConfigureAwait(false);
        }
        else if (kind == JsonTypeInfoKind.Dictionary)
        {
            schema.AdditionalProperties ??= await DescribeAsync().ConfigureAwait(false);
        }

        Task<OpenApiSchema> DescribeAsync() => context.GetOrCreateSchemaAsync(element, cancellationToken: cancellationToken);
    }
}
