using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class CheckedInClaidTests
{
    [Fact]
    public void The_document_is_what_the_import_makes() =>
        File.ReadAllBytes(Repository.At("specs", "claid", "openapi.json")).ShouldBe(Encoding.UTF8.GetBytes(ClaidImport.Run().Document));

    [Fact]
    public void The_provenance_is_what_the_import_makes() =>
        File.ReadAllBytes(Repository.At("specs", "claid", "provenance.json"))
            .ShouldBe(Encoding.UTF8.GetBytes(ClaidImport.Run().Provenance.ToJson()));

    // Each published fragment shows one operation; how many there are is the vendor's to change.
    [Fact]
    public void The_published_page_has_an_operation_for_each_fragment()
    {
        var page = ClaidImport.RunPublishedOnly().Provenance;
        page.Counts.Operations.ShouldBe(page.Sources.Single().Fragments);
        page.Counts.Operations.ShouldBePositive();
    }

    [Fact]
    public void Every_source_in_the_folders_is_part_of_the_import() =>
        new[] { "published", "authored" }
            .SelectMany(folder => Directory.GetFiles(Repository.At("specs", "claid", folder)))
            .Order(StringComparer.Ordinal)
            .ShouldBe(ClaidImport.Pages.Order(StringComparer.Ordinal));

    [Fact]
    public void Published_schemas_stay_as_published_byte_for_byte()
    {
        var all = SchemasOf(ClaidImport.Run());
        foreach (var schema in SchemasOf(ClaidImport.RunPublishedOnly()).Properties())
            JsonText.Write(all[schema.Name]!).ShouldBe(JsonText.Write(schema.Value), schema.Name);
    }

    private static JObject SchemasOf(ImportResult result) => (JObject)JsonText.Parse(result.Document)["components"]!["schemas"]!;
}
