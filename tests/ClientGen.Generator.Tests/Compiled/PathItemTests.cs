namespace ClientGen.Generator.Tests.Compiled;

/// <summary>A path item that stands elsewhere in the document is the path's own: neither the overlay nor the C# can tell.</summary>
[Slow("compiles generated clients")]
public sealed class PathItemTests
{
    private const string Item = """
        {"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}],
        "get":{"operationId":"read","responses":{"200":{"description":"d","content":{"application/json":{"schema":
        {"type":"object","properties":{"mode":{"type":"string","enum":["a","b"]}}}}}}}}}
        """;

    private const string Facts = """
        {"target":"$.paths['/x/{id}'].get","update":{"x-clientgen-cost":"free","x-clientgen-retry":"safe","x-clientgen-area":"Things"}},
        {"target":"$.paths['/x/{id}'].parameters[?(@.name == 'id')]","update":{"x-clientgen-secret":true}}
        """;

    private static string Document(string path, string items = "{}", string more = "")
    {
        var document = JObject.Parse(Spec.Text("", $"\"/x/{{id}}\":{path}{more}"));
        document["components"]!["pathItems"] = JObject.Parse(items);
        return document.ToString();
    }

    [Theory]
    [InlineData("{\"$ref\":\"#/components/pathItems/X\"}", "{\"X\":ITEM}")]
    [InlineData("{\"$ref\":\"#/components/pathItems/X\"}", "{\"X\":{\"$ref\":\"#/components/pathItems/a~1b\"},\"a/b\":ITEM}")]
    [InlineData("{\"$ref\":\"#/x-items/X\"}", "{}")]
    public void APathItemThatIsReferredTo_ChangesNoCode(string path, string items)
    {
        var document = JObject.Parse(Document(path, items.Replace("ITEM", Item, StringComparison.Ordinal)));
        document["x-items"] = new JObject { ["X"] = JObject.Parse(Item) };
        var before = Generated.From(Document(Item), Failing.Actions(Facts));
        var after = Generated.From(document.ToString(), Failing.Actions(Facts));
        after.ShouldCompile();
        after.Listing().ShouldContain("Class Vendor.Api.AcmeThingsClient : object");
        after.Listing().ShouldBe(before.Listing());
        after.Shell.ShouldBe(before.Shell);
    }

    [Fact]
    public void WhatItHolds_HasThePlaceTheVendorGaveIt() =>
        Generated
            .From(Document("{\"$ref\":\"#/components/pathItems/X\"}", $"{{\"X\":{Item}}}"), Failing.Actions(Facts))
            .Contracts.ShouldContain("[OpenApiSchema(\"#/components/pathItems/X/get/responses/200/content/application~1json/schema\")]");

    [Fact]
    public void WhatStandsBesideTheReference_IsThePathsOwn() =>
        Generated
            .From(
                Document(
                    "{\"$ref\":\"#/components/pathItems/X\",\"delete\":{\"operationId\":\"drop\",\"x-clientgen-area\":\"Things\","
                        + "\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"never\",\"responses\":{\"204\":{\"description\":\"d\"}}}}",
                    $"{{\"X\":{Item}}}"
                ),
                Failing.Actions(Facts)
            )
            .Listing()
            .ShouldContain(member => member.Contains("ThingsClient.DropAsync(string id", StringComparison.Ordinal));

    [Fact]
    public void AnError_IsShownWhereTheVendorWroteIt()
    {
        var bad = Item.Replace("\"enum\":[\"a\",\"b\"]", "\"$ref\":\"#/components/schemas/Gone\"", StringComparison.Ordinal);
        var error = Failing.One(Document("{\"$ref\":\"#/components/pathItems/X\"}", $"{{\"X\":{bad}}}"), Failing.Actions(Facts));
        error.Pointer.ShouldStartWith("#/components/pathItems/X/get/responses/200/content/application~1json/schema/properties/mode");
        error.Line.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("#/components/pathItems/Gone")]
    [InlineData("items.json#/X")]
    [InlineData("#/info/title")]
    [InlineData("#/components/pathItems/Loop")]
    public void AReferenceToNone_IsToldOnce(string reference)
    {
        var document = Document($"{{\"$ref\":\"{reference}\"}}", "{\"Loop\":{\"$ref\":\"#/components/pathItems/Loop\"}}");
        var error = Failing.One(document, Failing.Actions(Facts));
        error.ShouldSatisfyAllConditions(
            () => error.Code.ShouldBe("CG0004"),
            () => error.Pointer.ShouldBe("#/paths/~1x~1{id}/$ref"),
            () => error.Message.ShouldContain(reference),
            () => error.Message.ShouldContain("Bring the path item into components/pathItems")
        );
    }
}
