using Newtonsoft.Json;

namespace ClientGen.Drill.Tests;

/// <summary>How a document is laid out never reaches the C#. The order of its keys and lists is in the ledger.</summary>
public sealed class FormattingTests
{
    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public void LayoutsOfADocument_GiveTheSameBytes(string name)
    {
        var vendor = VendorCode.All[name].Value;
        var document = JObject.Parse(vendor.DocumentText);
        string[] layouts =
        [
            document.ToString(Formatting.None),
            document.Text().Replace("\n", "\r\n", StringComparison.Ordinal),
            "\n\n" + document.Text() + "\n\n",
            document.Text().Replace("  ", "\t", StringComparison.Ordinal).Replace("\": ", "\" :  ", StringComparison.Ordinal),
        ];
        foreach (var layout in layouts)
        {
            var sources = Sources.Generate(vendor, layout, vendor.OverlayText);
            sources.Errors.ShouldBeEmpty();
            sources.Files.OrderBy(file => file.Key).ShouldBe(vendor.Today.Files.OrderBy(file => file.Key));
        }
    }
}
