using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class EveryProvenanceDescribesItsDocument
{
    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void By_hash_and_counts(string vendor)
    {
        var counts = DocumentCounts.Of(SpecDocument.Of(vendor));
        var bytes = File.ReadAllBytes(Repository.At("specs", vendor, "openapi.json"));
        var expected = new JObject
        {
            ["file"] = "openapi.json",
            ["sha256"] = new SourceFile("openapi.json", bytes).Sha256,
            ["operations"] = counts.Operations,
            ["schemas"] = counts.Schemas,
            ["anyOf"] = counts.AnyOf,
        };

        SpecDocument.ProvenanceOf(vendor)["document"]!.ToString().ShouldBe(expected.ToString());
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void And_names_its_sources_and_their_worth(string vendor)
    {
        var provenance = SpecDocument.ProvenanceOf(vendor);

        ((string?)provenance["vendor"]).ShouldBe(vendor);
        ((string?)provenance["confidence"]).ShouldNotBeNullOrWhiteSpace();
        provenance["sources"]!.ShouldNotBeEmpty();
        provenance["sources"]!.ShouldAllBe(source => !string.IsNullOrEmpty((string?)source["title"]));
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void In_canonical_text(string vendor)
    {
        foreach (var file in new[] { "openapi.json", "provenance.json" })
        {
            var text = File.ReadAllText(Repository.At("specs", vendor, file));
            JsonText.Write(JsonText.Parse(text)).ShouldBe(text, $"{vendor}/{file}");
        }
    }
}
