using ClientGen.Claid;
using ClientGen.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ClientGen.AspNetCore.Tests.OpenApi;

/// <summary>The vendors' types are described wherever they stand in an application's own.</summary>
public sealed class SchemaPlacesTests
{
    [Fact]
    public async Task InsideATypeOfTheApplication()
    {
        var document = await DescribedApp.DocumentAsync(
            app => app.MapPost("/wishes", (Wish wish) => wish),
            options => options.AddVendorSchemas()
        );

        document["components"]!["schemas"]!["Wish"]!.ToString().MatchSnapshot();
    }

    [Fact]
    public async Task InLists()
    {
        var document = await DescribedApp.DocumentAsync(
            app => app.MapPost("/edits", (List<EditRequest> edits) => edits.Count.ToString()),
            options => options.AddVendorSchemas()
        );

        document
            .SelectToken("paths./edits.post.requestBody.content.application/json.schema.items.$ref")!
            .ToString()
            .ShouldBe("#/components/schemas/ClaidEditRequest");
        document.SelectToken("components.schemas.ClaidEditRequest.required")!.Values<string>().ShouldBe(["input", "operations"]);
    }

    [Fact]
    public async Task TypesOfOneName_HaveAComponentEach()
    {
        var document = await DescribedApp.DocumentAsync(
            app =>
            {
                app.MapPost("/a", (Autoenhance.Image image) => image.ImageId);
                app.MapPost("/b", (Image image) => image.Own);
                app.MapPost("/c", (Autoenhance.AutoenhanceError error) => error.Message);
            },
            options => options.AddVendorSchemas()
        );

        var schemas = (JObject)document["components"]!["schemas"]!;
        schemas["Image"]!["properties"]!["own"].ShouldNotBeNull();
        schemas["AutoenhanceImage"]!["properties"]!["image_id"].ShouldNotBeNull();
        schemas.ShouldContainKey("AutoenhanceError");
    }

    [Fact]
    public async Task WithoutComponents_AllIsWrittenInPlace()
    {
        var document = await DescribedApp.DocumentAsync(
            app => app.MapPost("/edits", (EditRequest edit) => edit.Input),
            options => options.AddVendorSchemas().CreateSchemaReferenceId = _ => null
        );

        document.Descendants().OfType<JProperty>().ShouldNotContain(member => member.Name == "$ref");
        document.ToString().ShouldContain("\"faces\"");
    }

    private sealed class Wish
    {
        public required EditRequest Edit { get; set; }
        public EditRequest? Other { get; set; }
        public Fit Fit { get; set; }
        public Fit? MaybeFit { get; set; }
        public FitMode Mode { get; set; }
        public Optional<string> Title { get; set; }
        public Optional<FitMode> OptionalMode { get; set; }
        public List<EditRequest> Many { get; set; } = [];
        public Dictionary<string, Dimension> Sizes { get; set; } = [];
        public EditRequest[][] Nested { get; set; } = [];
    }

    private sealed class Image
    {
        public string? Own { get; set; }
    }
}
