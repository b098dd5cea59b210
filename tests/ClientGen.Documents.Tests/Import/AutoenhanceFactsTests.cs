using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class AutoenhanceFactsTests
{
    private readonly JObject _document = SpecDocument.Of("autoenhance");

    [Fact]
    public void Downloading_the_enhanced_image_is_a_get_that_may_cost()
    {
        var download = _document["paths"]!["/v3/images/{id}/enhanced"]!["get"]!;

        ((string?)download["x-clientgen-cost"]).ShouldBe("billable");
        ((string?)download["x-clientgen-retry"]).ShouldBe("never");
    }

    [Fact]
    public void Reading_an_image_wants_no_key() =>
        ((string?)_document["paths"]!["/v3/images/{id}"]!["get"]!["x-clientgen-auth"]).ShouldBe("none");

    [Fact]
    public void Every_path_takes_the_version_header() =>
        ((JObject)_document["paths"]!)
            .PropertyValues()
            .ShouldAllBe(path => path["parameters"]!.Any(parameter => (string?)parameter["$ref"] == "#/components/parameters/ApiVersion"));

    [Fact]
    public void Collections_keep_their_trailing_slash() =>
        ((JObject)_document["paths"]!)
            .Properties()
            .Select(path => path.Name)
            .Where(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Length == 2)
            .ShouldBe(["/v3/images/", "/v3/orders/", "/v3/brackets/"]);

    [Fact]
    public void Processing_requires_nothing_and_takes_anything()
    {
        var options = _document["components"]!["schemas"]!["ProcessOptions"]!;

        options["required"].ShouldBeNull();
        ((bool)options["additionalProperties"]!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("enhance")]
    [InlineData("lens_correction")]
    [InlineData("vertical_correction")]
    public void Published_defaults_are_kept(string member)
    {
        foreach (var schema in new[] { "NewImage", "ProcessOptions" })
            ((bool?)_document["components"]!["schemas"]![schema]!["properties"]![member]!["default"]).ShouldBe(true, schema);
    }

    [Theory]
    [InlineData("ProcessOptions", "privacy", "boolean")]
    [InlineData("ProcessOptions", "window_pull", "boolean")]
    [InlineData("ProcessOptions", "finetune_settings", "object")]
    [InlineData("Order", "created_at", "string")]
    public void Nullable_members_name_null_beside_their_type(string schema, string member, string type) =>
        _document["components"]!["schemas"]![schema]!["properties"]![member]!["type"]!
            .Select(name => (string?)name)
            .ShouldBe([type, "null"]);

    [Fact]
    public void Every_setting_that_a_page_publishes_can_be_processed() =>
        ((JObject)_document["components"]!["schemas"]!["ProcessOptions"]!["properties"]!)
            .Properties()
            .Select(member => member.Name)
            .ShouldBe([
                "image_name",
                "order_id",
                "ai_version",
                "enhance",
                "enhance_type",
                "cloud_type",
                "sky_replacement",
                "lens_correction",
                "vertical_correction",
                "privacy",
                "window_pull",
                "window_pull_type",
                "upscale",
                "tripod_hide",
                "threesixty",
                "rating",
                "finetune_settings",
                "preset_id",
                "restage",
                "metadata",
            ]);
}
