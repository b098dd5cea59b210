namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What is no OpenAPI, or has no C# type, is taken as it is meant where one meaning is left, with a note.</summary>
[Slow("compiles generated clients")]
public sealed class TakenAsMeantTests
{
    [Fact]
    public void ListsOfThemselves_Tuples_ASchemaForAnAnswer_AndOtherFiles()
    {
        var document = Spec.Text(
            """
            "Tree":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}},
            "Web":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/Net"}}},
            "Net":{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Web"}},
            "Pair":{"type":"array","items":[{"type":"string"},{"type":"integer"}]},
            "Whole":{"type":"object","properties":{"tree":{"$ref":"#/components/schemas/Tree"},"web":{"$ref":"#/components/schemas/Web"},
            "pair":{"$ref":"#/components/schemas/Pair"},"price":{"type":"number","format":"decimal","minimum":1.5}}}
            """,
            """
            "/whole":{"post":{"operationId":"whole","x-clientgen-area":"Api",@free,"requestBody":{"$ref":"#/components/schemas/Whole"},
            "responses":{"200":{"$ref":"#/components/schemas/Whole"}}}},
            "/other":{"$ref":"paths/other.json"}
            """.Replace("@free", "\"@free\"", StringComparison.Ordinal)
        );
        var code = Generated.From(
            document,
            null,
            Defaults.Asked,
            "openapi.json",
            (
                "paths/other.json",
                """
                {"get":{"operationId":"other","x-clientgen-area":"Api","x-clientgen-cost":"free","x-clientgen-retry":"safe",
                "responses":{"200":{"description":"d","content":{"application/json":{"schema":
                {"$ref":"../models.json#/Pet"}}}}}}}
                """
            ),
            ("models.json", """{"Pet":{"type":"object","properties":{"name":{"type":"string"}}}}""")
        );
        var listing = string.Join('\n', code.Listing());
        listing.ShouldContain("Task<Vendor.Api.Whole> Vendor.Api.AcmeApiClient.WholeAsync(Vendor.Api.Whole");
        listing.ShouldContain("Task<Vendor.Api.Pet> Vendor.Api.AcmeApiClient.OtherAsync(");
        const string Value = """{"pair":["a",1],"price":2.5,"tree":[[],[[]]],"web":{"a":[{"b":{"c":[]}}]}}""";
        code.Load().RoundTrip("Whole", Value).ShouldBe(Value);
    }

    [Fact]
    public void AReferenceIntoADefinition_OfSwagger2() =>
        Generated
            .From(
                """
                {"swagger":"2.0","info":{"title":"T","version":"1"},"host":"api.vendor.test","schemes":["https"],"paths":{"/x":{"get":{
                "operationId":"x","responses":{"200":{"description":"d","schema":{"$ref":"#/definitions/Two"}}}}}},
                "definitions":{"One":{"type":"object","properties":{"list":{"type":"array","items":{"type":"object","properties":{
                "deep":{"type":"integer"}}}}}},
                "Two":{"type":"object","properties":{"one":{"$ref":"#/definitions/One/properties/list/items"}}}}}
                """,
                null,
                Defaults.ByMethod
            )
            .Load()
            .RoundTrip("Two", """{"one":{"deep":1}}""")
            .ShouldBe("""{"one":{"deep":1}}""");
}
