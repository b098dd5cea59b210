using System.Reflection;
using ClientGen.AspNetCore;
using ClientGen.Json;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives the vendors' types their vendors' schemas in the OpenAPI document of an application. .NET 10 and later.</summary>
public static class VendorSchemas
{
    private static readonly Lazy<SchemaDocument[]> Vendors = new(() =>
        [
            Embedded("Claid", typeof(ClientGen.Claid.EditRequest).Assembly),
            Embedded("PerfectlyClear", typeof(ClientGen.PerfectlyClear.CorrectionStatus).Assembly),
            Embedded("Autoenhance", typeof(ClientGen.Autoenhance.Image).Assembly),
        ]
    );

    /// <summary>
    /// Describes the models, enums and unions of Claid, Perfectly Clear and Autoenhance as their vendors' documents do, corrections
    /// included; without it they are described as anything at all, because a converter of their own reads and writes them.
    /// </summary>
    /// <param name="options">Those of <c>AddOpenApi</c>.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <remarks>
    /// Each type is one component, named for vendor and type, such as <c>ClaidEditRequest</c>, so that vendors and the application may have
    /// types of one name. A <see cref="OpenApiOptions.CreateSchemaReferenceId"/> that is set before names the other types; one that is set
    /// after names all. <see cref="Optional{T}"/> is described as what it holds, or <c>null</c>.
    /// </remarks>
    public static OpenApiOptions AddVendorSchemas(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Add(options, Vendors.Value);
    }

    /// <summary>Does the same for types that <c>ClientGen.MSBuild</c> generated from a document of your own.</summary>
    /// <param name="options">Those of <c>AddOpenApi</c>.</param>
    /// <param name="contracts">The assembly that has the generated types.</param>
    /// <param name="document">The document that they were generated from, with its overlay applied: the <c>corrected.json</c> beside the
    /// generated code. It is read to its end and left open.</param>
    /// <param name="prefix">What the names of the components begin with; empty for the names of the types alone.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <exception cref="ArgumentException">The stream is no JSON document of OpenAPI 3, or lacks what the types were generated
    /// from.</exception>
    public static OpenApiOptions AddVendorSchemas(this OpenApiOptions options, Assembly contracts, Stream document, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(contracts);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(prefix);
        return Add(options, new SchemaDocument(prefix, contracts, document));
    }

    private static OpenApiOptions Add(OpenApiOptions options, params SchemaDocument[] documents)
    {
        var others = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = info =>
            OptionalSchemaTransformer.IsOptional(info.Type) ? null
            : Array.Find(documents, document => document.PlaceOf(info.Type) is not null) is { } document ? document.NameOf(info.Type)
            : others(info);
        // From the outside to the inside: what a list holds comes to be described first.
        options.AddSchemaTransformer(
            new ElementSchemaTransformer(type =>
                OptionalSchemaTransformer.IsOptional(type) || Array.Exists(documents, document => document.PlaceOf(type) is not null)
            )
        );
        options.AddSchemaTransformer(new OptionalSchemaTransformer(options));
        foreach (var document in documents)
        {
            var transformer = new DocumentSchemaTransformer(document, options);
            options.AddSchemaTransformer(transformer).AddDocumentTransformer(transformer);
        }
        return options;
    }

    private static SchemaDocument Embedded(string vendor, Assembly contracts)
    {
        using var document = typeof(VendorSchemas).Assembly.GetManifestResourceStream(vendor + ".json")!;
        return new(vendor, contracts, document);
    }
}
