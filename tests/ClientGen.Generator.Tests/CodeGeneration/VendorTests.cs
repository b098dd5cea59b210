using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.CodeGeneration;

/// <summary>What the build tells the generator of a client, and what is written of it.</summary>
public sealed class VendorTests
{
    [Theory]
    [InlineData("A|a.json||out", null, false)]
    [InlineData("A|a.json|o.json|out|Acme", "Acme", false)]
    [InlineData("A|a.json||out||utf8", null, true)]
    [InlineData("A|a.json||out|Acme|", "Acme", false)]
    public void Parse_ReadsNameAndUtf8(string text, string? name, bool utf8) =>
        Vendor.Parse(text).ShouldNotBeNull().ShouldSatisfyAllConditions(it => it.Name.ShouldBe(name), it => it.Utf8.ShouldBe(utf8));

    [Theory]
    [InlineData("A|a.json|")]
    [InlineData("|a.json||out")]
    [InlineData("A|a.json||out|Acme|utf16")]
    [InlineData("A|a.json||out|Acme|utf8|more")]
    public void Parse_RefusesWhatIsOfAnotherForm(string text) => Vendor.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CodeForBytes_IsWrittenWhereItIsAskedFor(bool utf8)
    {
        var output = GeneratorRun.Generate(
            (Spec.Text("\"A\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"), "openapi.json"),
            null,
            "A",
            new DiagnosticBag(),
            utf8: utf8
        );
        output.ShouldNotBeNull().Utf8.Contains("IUtf8Model", StringComparison.Ordinal).ShouldBe(utf8);
    }
}
