using System.Text;
using ClientGen.Claid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.AspNetCore.Tests.OpenApi;

/// <summary>Types that were generated from a document of the application's own.</summary>
public sealed class OwnDocumentTests
{
    private static readonly string Claid = Repository.At("artifacts", "generated", "claid", "corrected.json");

    [Fact]
    public async Task TheyAreDescribedToo()
    {
        var document = await DescribedApp.DocumentAsync(
            app => app.MapPost("/edits", (EditRequest edit) => edit.Input),
            options =>
            {
                using var own = File.OpenRead(Claid);
                options.AddVendorSchemas(typeof(EditRequest).Assembly, own);
            }
        );

        document.SelectToken("components.schemas.EditRequest.properties.operations")!.ToString().ShouldContain("/ImageOperations");
    }

    [Theory]
    [InlineData("{", "The document of ClientGen.Claid.Contracts is no JSON: ")]
    [InlineData("[]", "The document of ClientGen.Claid.Contracts is none of OpenAPI 3.")]
    [InlineData("null", "The document of ClientGen.Claid.Contracts is none of OpenAPI 3.")]
    [InlineData("""{"swagger":"2.0"}""", "The document of ClientGen.Claid.Contracts is none of OpenAPI 3.")]
    [InlineData("""{"openapi":3}""", "The document of ClientGen.Claid.Contracts is none of OpenAPI 3.")]
    [InlineData("""{"openapi":"3.0.3"}""", "Give the corrected.json beside the code.")]
    public void AnotherDocument_IsRefused(string document, string why)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        Should
            .Throw<ArgumentException>(() => new OpenApiOptions().AddVendorSchemas(typeof(EditRequest).Assembly, stream))
            .Message.ShouldContain(why);
    }
}
