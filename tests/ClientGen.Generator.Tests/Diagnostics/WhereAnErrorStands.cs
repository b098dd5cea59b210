namespace ClientGen.Generator.Tests.Diagnostics;

/// <summary>An error names the file, line and pointer a person has to mend, wherever the repairs moved what is wrong.</summary>
public sealed class WhereAnErrorStands
{
    [Fact]
    public void WhatTheOverlayBrought_IsShownInTheOverlay()
    {
        var error = Failing.One(
            Spec.Text("\"A\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"),
            Failing.Actions(
                """{"target":"$.components.schemas.A.properties.x","update":{"enum":["ok"]}}""",
                """{"target":"$.components.schemas.A.properties.x","update":{"$ref":"#/components/schemas/B"}}"""
            )
        );
        error.ShouldBe("CG0004", Failing.Overlay, 3, 89, "#/components/schemas/A/properties/x/$ref", "Add the schema");
    }

    [Fact]
    public void WhatTheRepairsMoved_IsShownWhereTheVendorWroteIt()
    {
        var error = Failing.One(
            Spec.Text(
                "\"a_b\":{\"type\":\"object\",\"properties\":{\"m\":{\"type\":\"array\",\"items\":{\"type\":\"object\","
                    + "\"properties\":{\"c\":{\"x-clientgen-name\":\"X\"},\"C\":{\"x-clientgen-name\":\"X\"}}}}}}"
            )
        );
        error.Pointer.ShouldBe("#/components/schemas/a_b/properties/m/items/properties/c");
    }

    [Fact]
    public void ASharedParameter_IsShownWhereItIsWritten()
    {
        var document = """
            {"openapi":"3.1.0","paths":{"/x":{"parameters":[{"$ref":"#/components/parameters/P"}],"get":{"operationId":"x",
              "x-clientgen-cost":"free","x-clientgen-retry":"safe","responses":{}}}},
            "servers":[{"url":"https://api.vendor.test"}],"security":[{"K":[]}],
            "components":{"securitySchemes":{"K":{"type":"http","scheme":"bearer"}},
            "parameters":{"P":{"name":"c","in":"body","schema":{"type":"string"}}}}}
            """;
        var error = Failing.One(document);
        (error.Pointer, error.Line).ShouldBe(("#/components/parameters/P", 5));
    }

    [Fact]
    public void EverythingWrongIsToldAtOnce() =>
        Failing.All(Spec.Text("\"A\":{\"$ref\":\"#/x\"},\"B\":{\"$ref\":\"#/y\"}")).Count.ShouldBe(2);
}
