using System.Text.Json.Serialization.Metadata;
using ClientGen.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClientGen.AspNetCore;

/// <summary>Describes <see cref="Optional{T}"/> as what it holds, or <c>null</c>.</summary>
internal sealed class OptionalSchemaTransformer(OpenApiOptions options) : IOpenApiSchemaTransformer
{
    public static bool IsOptional(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } bare && bare.GetGenericTypeDefinition() == typeof(Optional<>);

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (!IsOptional(type))
            return;
        var held = (Nullable.GetUnderlyingType(type) ?? type).GetGenericArguments()[0];
        var inner = await context.GetOrCreateSchemaAsync(held, cancellationToken: cancellationToken).ConfigureAwait(false);
        var isComponent = options.CreateSchemaReferenceId(JsonTypeInfo.CreateJsonTypeInfo(held, context.JsonTypeInfo.Options)) is not null;
        if (inner.Type is { } types && !isComponent)
        {
            SchemaCopy.Fill(schema, inner);
            schema.Type = types | JsonSchemaType.Null;
        }
        else
        {
            schema.AnyOf = [inner, new OpenApiSchema { Type = JsonSchemaType.Null }];
        }
    }
}
