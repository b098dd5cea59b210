using System.Reflection;
using Microsoft.OpenApi;

namespace ClientGen.AspNetCore;

/// <summary>Fills a schema that somebody else holds.</summary>
internal static class SchemaCopy
{
    // The framework's own notes on a schema, such as its name, are in its metadata.
    private static readonly PropertyInfo[] Keywords =
    [
        .. typeof(OpenApiSchema)
            .GetProperties()
            .Where(property => property is { CanRead: true, CanWrite: true, Name: not nameof(OpenApiSchema.Metadata) }),
    ];

    /// <summary>Replaces all keywords of a schema by those of another one.</summary>
    public static void Fill(OpenApiSchema target, OpenApiSchema from)
    {
        foreach (var keyword in Keywords)
        {
            // A constant that is set to null is another thing than none.
            var value = keyword.GetValue(from);
            if (!Equals(value, keyword.GetValue(target)))
                keyword.SetValue(target, value);
        }
    }
}
