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

    [Fact]
    public void The_document_has_the_whole_published_api() =>
        ClaidImport.Run().Provenance.Counts.ShouldBe(new DocumentCounts(Operations: 20, Schemas: 164, AnyOf: 37));

    [Fact]
    public void The_published_page_alone_has_the_counts_it_is_known_for()
    {
        var page = ClaidImport.RunPublishedOnly().Provenance;

        page.Counts.ShouldBe(new DocumentCounts(Operations: 2, Schemas: 67, AnyOf: 18));
        page.Sources.Single().Fragments.ShouldBe(2);
    }

    [Fact]
    public void Every_fragment_file_in_the_folder_is_part_of_the_import() =>
        Directory
            .GetFiles(Repository.At("specs", "claid", "authored"))
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(ClaidImport.Pages.Skip(1).Select(Path.GetFileName).Order());

    [Fact]
    public void Published_schemas_stay_as_published_byte_for_byte()
    {
        var all = SchemasOf(ClaidImport.Run());
        foreach (var schema in SchemasOf(ClaidImport.RunPublishedOnly()).Properties())
            JsonText.Write(all[schema.Name]!).ShouldBe(JsonText.Write(schema.Value), schema.Name);
    }

    private static JObject SchemasOf(ImportResult result) => (JObject)JsonText.Parse(result.Document)["components"]!["schemas"]!;
}
