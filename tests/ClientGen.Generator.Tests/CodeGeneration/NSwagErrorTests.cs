using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.CodeGeneration;

/// <summary>What NSwag refuses is told with the file to mend and the place in it.</summary>
public sealed class NSwagErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NSwagErrorTests()
    {
        foreach (var file in Directory.EnumerateFiles(NSwagTool.Folder, "*", SearchOption.AllDirectories))
            _folder.Write("nswag/" + Path.GetRelativePath(NSwagTool.Folder, file), File.ReadAllText(file));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CG0013_ADanglingReference_StandsAtItsPlaceInTheVendorsDocument()
    {
        // As it would be if the generator let one through: the document for NSwag says where each part came from.
        var vendor = _folder.Write(
            "acme/openapi.json",
            "{\"components\":{\"schemas\":{\n  \"thing\":{\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/Gone\"}}}}}}"
        );
        _folder.Write(
            "out/openapi.json",
            """
            {"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"Thing":{
              "type":"object","x-clientgen-pointers":["#/components/schemas/thing"],
                "properties":{"a":{"$ref":"#/components/schemas/Gone"}}}}}}
            """
        );
        var error = Refused(vendor);
        error
            .ToString()
            .ShouldBe(
                $"{vendor}(2,64): error CG0013: #/components/schemas/thing/properties/a/$ref: "
                    + "NSwag refuses this document: Could not resolve the path '#/components/schemas/Gone'. Correct it in the overlay, "
                    + "or do without that part with the action "
                    + """{"target":"$.components.schemas.thing.properties.a['$ref']","remove":true}"""
            );
    }

    [Fact]
    public void CG0013_AValueOfAnotherType_StandsAtItsPlaceInTheVendorsDocument()
    {
        var vendor = _folder.Write("acme/openapi.json", "{\"components\":{\"schemas\":{\n  \"thing\":{\"minLength\":\"x\"}}}}");
        _folder.Write(
            "out/openapi.json",
            """
            {"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"Thing":{
              "x-clientgen-pointers":["#/components/schemas/thing"],"minLength":"x"}}}}
            """
        );
        var error = Refused(vendor);
        (error.File, error.Line, error.Pointer).ShouldBe((vendor, 2, "#/components/schemas/thing/minLength"));
        error.Message.ShouldContain("Could not convert string to integer: x");
    }

    [Theory]
    [InlineData("templates/File.liquid", "// one\n// two\n  {% if %}\n", 3, 8, "Invalid 'if' tag")]
    [InlineData("templates/File.liquid", "{% template Gone %}\n", 0, 0, "Could not load template 'Gone'")]
    [InlineData("contracts.nswag", "{\n  \"runtime\": \"Net100\",\n  oops }", 3, 7, "NSwag refuses its settings: ")]
    public void CG0013_ATemplateOrSetting_IsNamed(string file, string text, int line, int column, string message)
    {
        var path = _folder.Write("nswag/" + file, text);
        _folder.Write(
            "out/openapi.json",
            """
            {"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"Thing":{"type":"object",
              "properties":{"a":{}}}}}}
            """
        );
        var error = Refused("acme/openapi.json");
        (error.File, error.Line, error.Column).ShouldBe((path, line, column), error.ToString());
        error.Message.ShouldContain(message);
        error.Message.ShouldNotContain("   at ");
    }

    private Diagnostic Refused(string vendorDocument)
    {
        var bag = new DiagnosticBag();
        new NSwagRun(_folder.File("nswag")).Generate(vendorDocument, "Vendor.Api", _folder.File("out"), bag).ShouldBeFalse();
        return bag.Items.ShouldHaveSingleItem();
    }
}
