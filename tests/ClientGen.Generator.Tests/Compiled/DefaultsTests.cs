using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>With <c>--defaults by-method</c> a document needs no overlay, and what is assumed is told.</summary>
[Slow("compiles generated clients")]
public sealed class DefaultsTests
{
    private static string Document(string head, string operation = "", string schemes = "") =>
        """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},HEAD"paths":{"/x":{
            "get":{"operationId":"a"MORE},"head":{"operationId":"b"},"put":{"operationId":"c"},"delete":{"operationId":"d"},
            "post":{"operationId":"e"},"patch":{"operationId":"f"}}},"components":{"securitySchemes":{SCHEMES}}}
            """.Replace("HEAD", head, StringComparison.Ordinal).Replace("MORE", operation, StringComparison.Ordinal).Replace(
            "SCHEMES",
            schemes,
            StringComparison.Ordinal
        );

    private static (Generated Code, IReadOnlyList<Diagnostic> Notes) Run(string document)
    {
        var bag = new DiagnosticBag();
        GeneratorRun.Generate((document, "acme/openapi.json"), null, Generated.Namespace, bag, Defaults.ByMethod).ShouldNotBeNull();
        var generated = Generated.From(document, null, Defaults.ByMethod);
        generated.ShouldCompile();
        return (generated, bag.Notes);
    }

    [Theory]
    [InlineData("a", "Safe")]
    [InlineData("b", "Safe")]
    [InlineData("c", "Idempotent")]
    [InlineData("d", "Idempotent")]
    [InlineData("e", "Never")]
    [InlineData("f", "Never")]
    public void TheMethodDecidesWhatMayBeSentTwice(string operation, string retry)
    {
        var client = Run(Document("\"servers\":[{\"url\":\"https://api.vendor.test\"}],")).Code.Client;
        var told = client[client.IndexOf($"ApiOperation {operation.ToUpperInvariant()} =", StringComparison.Ordinal)..].Split(';')[0];
        told.ShouldContain("Cost = OperationCost.Free");
        told.ShouldContain($"Retry = RetryClass.{retry},");
    }

    [Fact]
    public void WhatIsSaid_Holds() =>
        Run(
            Document(
                "\"servers\":[{\"url\":\"https://api.vendor.test\"}],",
                ",\"x-clientgen-cost\":\"billable\",\"x-clientgen-retry\":\"never\""
            )
        )
            .Code.Client.ShouldContain("Cost = OperationCost.Billable, Retry = RetryClass.Never");

    [Fact]
    public void WithoutTheSwitch_EachIsAskedFor_AndTheKeyOnce() =>
        Failing
            .All(Document("\"servers\":[{\"url\":\"https://api.vendor.test\"}],"))
            .CountBy(error => error.Code)
            .ShouldBe([new("CG0009", 6), new("CG0015", 1)]);

    [Theory]
    [InlineData("", "https://set-base-address.invalid", true)]
    [InlineData("{\"url\":\"/v1\"}", "https://set-base-address.invalid/v1", true)]
    [InlineData("{\"url\":\"http://api.vendor.test/v1\"}", "https://api.vendor.test/v1", true)]
    [InlineData("{\"url\":\"http://localhost:1/v1\"},{\"url\":\"https://api.vendor.test\"}", "https://api.vendor.test", false)]
    [InlineData(
        "{\"url\":\"https://{region}.vendor.test/{v}\",\"variables\":{\"region\":{\"default\":\"eu\"},\"v\":{\"default\":\"v2\"}}}",
        "https://eu.vendor.test/v2",
        true
    )]
    public void TheAddress_IsTheNearestThatIsNamed(string servers, string address, bool isTold)
    {
        var (code, notes) = Run(Document($"\"servers\":[{servers}],"));
        code.Shell.ShouldContain($"new Uri(\"{address}\")");
        notes.Any(note => note.Message.Contains("Set BaseAddress", StringComparison.Ordinal)).ShouldBe(isTold);
    }

    [Theory]
    [InlineData("{\"type\":\"oauth2\",\"flows\":{}}", "\"Authorization\"", "KeyPrefix = \"Bearer \"")]
    [InlineData("{\"type\":\"http\",\"scheme\":\"basic\"}", "\"Authorization\"", "KeyPrefix = \"Basic \"")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-K\"}", "\"X-K\"", "new(\"acme\"")]
    public void TheKey_IsTheOneThatMostTake(string scheme, string header, string more)
    {
        var (code, notes) = Run(
            Document(
                "\"servers\":[{\"url\":\"https://api.vendor.test\"}],\"security\":[{\"k\":[]}],",
                ",\"security\":[{\"q\":[]}]",
                $"\"k\":{scheme},\"q\":{{\"type\":\"apiKey\",\"in\":\"query\",\"name\":\"q\"}}"
            )
        );
        code.Shell.ShouldContain(header);
        code.Shell.ShouldContain(more);
        // The operation that takes another key gets that one.
        notes.ShouldBeEmpty();
        code.Client.Split("Keys = [\"Q\"]").Length.ShouldBe(2);
        code.Shell.ShouldContain(
            "new FurtherKey(\"Q\", \"q\", static options => (options as AcmeOptions)?.Q) { Place = KeyPlace.Query, IsOptional = true }"
        );
    }

    [Fact]
    public void AKeyThatNoClientSends_IsLeftOut_AndTold()
    {
        var (code, notes) = Run(
            Document(
                "\"servers\":[{\"url\":\"https://api.vendor.test\"}],\"security\":[{\"m\":[],\"k\":[]}],",
                ",\"security\":[{\"m\":[]}]",
                "\"k\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-K\"},\"m\":{\"type\":\"mutualTLS\"}"
            )
        );
        notes
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith("6 operations, GET /x among them, take a key that a client cannot send: they are sent without it.");
        code.Client.Split("Auth = OperationAuth.None").Length.ShouldBe(2);
        code.Shell.ShouldContain("\"X-K\")");
    }

    [Fact]
    public void AnApiWithoutKeys_NeedsNone()
    {
        var (code, notes) = Run(Document("\"servers\":[{\"url\":\"https://api.vendor.test\"}],"));
        notes.ShouldBeEmpty();
        code.Shell.ShouldContain("IsKeyOptional = true,");
        code.Shell.ShouldContain("public AcmeClient(AcmeOptions? options = null)");
        code.Shell.ShouldNotContain("apiKey");
    }

    [Fact]
    public void AnOperationAtAnotherServer_IsLeftOut()
    {
        var (code, notes) = Run(
            Document("\"servers\":[{\"url\":\"https://api.vendor.test\"}],", ",\"servers\":[{\"url\":\"https://other.vendor.test\"}]")
        );
        notes.ShouldHaveSingleItem().Message.ShouldContain("the operation is left out");
        code.Client.ShouldNotContain("AAsync(");
    }

    [Fact]
    public void VariantsThatLookAlike_AreReadAsTheFirst()
    {
        var (code, notes) = Run(
            """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.vendor.test"}],"paths":{"/x":{
            "get":{"operationId":"a","responses":{"200":{"description":"d","content":{"application/json":{"schema":{"oneOf":[
            {"$ref":"#/components/schemas/L"},{"$ref":"#/components/schemas/R"}]}}}}}}}},"components":{"schemas":{
            "L":{"type":"object","properties":{"a":{"type":"string"}}},"R":{"type":"object","properties":{"b":{"type":"string"}}}}}}
            """
        );
        notes.ShouldHaveSingleItem().Message.ShouldContain("Until then the first variant that fits is read");
        code.Load().RoundTrip("AResponse", """{"b":"x","c":1}""").ShouldBe("""{"b":"x","c":1}""");
    }

    [Theory]
    [InlineData("2024-01.json")]
    [InlineData("file.json")]
    public void ADocumentCalledAfterADay_IsCalledAsItsNamespace(string file)
    {
        var code = Generated.From(
            Spec.Text(
                "",
                "\"/{id}\":{\"get\":{\"operationId\":\"read\",\"@free\",\"parameters\":[{\"name\":\"id\",\"in\":\"path\","
                    + "\"required\":true,\"schema\":{\"type\":\"string\"}}],\"responses\":{\"204\":{\"description\":\"d\"}}}}"
            ),
            null,
            Defaults.Asked,
            file
        );
        code.Shell.ShouldContain("class ApiClient");
        code.Client.ShouldContain("class ApiGeneralClient");
        code.ShouldCompile();
    }

    [Fact]
    public void TheCallersWord_GoesBeforeTheFiles_AndTheOverlaysBeforeBoth()
    {
        string Shell(string? overlay) =>
            GeneratorRun
                .Generate(
                    (
                        Spec.Text(
                            "",
                            "\"/x\":{\"get\":{\"operationId\":\"read\",\"@free\",\"responses\":{\"204\":{\"description\":\"d\"}}}}"
                        ),
                        "pets.json"
                    ),
                    overlay is null ? null : (overlay, "overlay.json"),
                    Generated.Namespace,
                    new DiagnosticBag(),
                    vendor: "Shop"
                )
                .ShouldNotBeNull()
                .Shell;
        Shell(null).ShouldContain("class ShopClient");
        Shell(Failing.Actions("""{"target":"$","update":{"x-clientgen-vendor":"Acme"}}""")).ShouldContain("class AcmeClient");
    }
}
