using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class PerfectlyClearFactsTests
{
    private readonly JObject _document = SpecDocument.Of("perfectlyclear");

    [Fact]
    public void Starting_a_correction_is_a_get_that_costs()
    {
        var start = _document["paths"]!["/pfc"]!["get"]!;

        ((string?)start["x-clientgen-cost"]).ShouldBe("billable");
        ((string?)start["x-clientgen-retry"]).ShouldBe("never");
    }

    [Fact]
    public void The_status_wants_no_key() =>
        ((string?)_document["paths"]!["/status/{jobId}"]!["get"]!["x-clientgen-auth"]).ShouldBe("none");

    [Theory]
    [InlineData("width")]
    [InlineData("height")]
    [InlineData("long")]
    [InlineData("short")]
    public void Sizes_are_32_to_10000_pixels(string name)
    {
        var schema = Parameter(name)["schema"]!;

        ((int)schema["minimum"]!).ShouldBe(32);
        ((int)schema["maximum"]!).ShouldBe(10000);
    }

    [Theory]
    [InlineData("cache", true)]
    [InlineData("outputQuality", 90)]
    [InlineData("outputType", "original")]
    [InlineData("resize", "auto")]
    [InlineData("fileType", "image")]
    public void Defaults_are_kept(string name, object value) =>
        JToken.DeepEquals(Parameter(name)["schema"]!["default"], JToken.FromObject(value)).ShouldBeTrue();

    [Fact]
    public void Only_the_file_key_is_required() =>
        _document["paths"]!["/pfc"]!["get"]!["parameters"]!
            .Where(parameter => (bool?)parameter["required"] == true)
            .Select(parameter => (string?)parameter["name"])
            .ShouldBe(["fileKey"]);

    private JToken Parameter(string name) =>
        _document["paths"]!["/pfc"]!["get"]!["parameters"]!.Single(parameter => (string?)parameter["name"] == name);
}
