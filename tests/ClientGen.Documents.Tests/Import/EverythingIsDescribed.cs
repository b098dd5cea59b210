using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class EverythingIsDescribed
{
    /// <summary>The vendor's page says nothing about these, and published text stays as published.</summary>
    private static readonly string[] _publishedWithoutWords = File.ReadAllLines(
        Repository.At("tests", "ClientGen.Documents.Tests", "Import", "published-without-words.txt")
    );

    [Fact]
    public void In_claid_except_where_the_vendor_gave_no_words() =>
        In("claid").Order(StringComparer.Ordinal).ShouldBe(_publishedWithoutWords);

    [Fact]
    public void The_exceptions_are_all_published()
    {
        var published = JsonText.Parse(ClaidImport.RunPublishedOnly().Document);
        foreach (var pointer in _publishedWithoutWords)
            Should.NotThrow(() => DocumentPointer.Resolve((JObject)published, pointer), pointer);
    }

    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void In_authored_documents_without_exception(string vendor) => In(vendor).ShouldBeEmpty();

    private static IEnumerable<string> In(string vendor) => Undescribed.In(SpecDocument.Of(vendor));
}
