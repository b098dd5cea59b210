namespace ClientGen.Generator.Tests.Compiled;

/// <summary>A type has its name where it is used: moving it into a component, or nesting it in another union, changes no C#.</summary>
[Slow("compiles generated clients")]
public sealed class MovedTypesTests
{
    private const string Variants = """
        "anyOf":[{"enum":["crop","cover"],"type":"string"},{"$ref":"#/components/schemas/Crop"},{"$ref":"#/components/schemas/Cover"}]
        """;

    private const string Parts = """
        "Crop":{"type":"object","required":["type"],"properties":{"type":{"const":"crop"},"at":{"type":"string"}}},
        "Cover":{"type":"object","required":["type"],"properties":{"type":{"const":"cover"},"by":{"type":"integer"}}},
        """;

    private const string Named = """{"target":"$.components.schemas.Resize.properties.fit","update":{"x-clientgen-type":"Fit"}}""";

    private static string Resize(string fit, string more = "") =>
        Spec.Text($$"""{{Parts}}{{more}}"Resize":{"type":"object","properties":{"fit":{{fit}} } }""", "");

    private static string Inline => Resize("{" + Variants + "}");

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/ResizeFit"}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/ResizeFit"}],"description":"How it fits."}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/ResizeFit"},{"type":"null"}]}""")]
    public void AUnionThatBecomesAComponent_KeepsItsName(string fit)
    {
        var before = Generated.From(Inline, Failing.Actions(Named));
        var after = Generated.From(Resize(fit, "\"ResizeFit\":{" + Variants + "},"), Failing.Actions(Named));
        after.ShouldCompile();
        after.Listing().ShouldContain("Struct Vendor.Api.Fit : System.ValueType");
        after.Listing().ShouldBe(before.Listing());
    }

    [Fact]
    public void AnEnumThatBecomesAComponent_KeepsItsName()
    {
        const string Values = """{"type":"string","enum":["a","b"]}""";
        var before = Generated.From(Resize(Values), Failing.Actions(Named));
        var after = Generated.From(Resize("""{"$ref":"#/components/schemas/Mode"}""", $"\"Mode\":{Values},"), Failing.Actions(Named));
        after.Listing().ShouldBe(before.Listing());
    }

    [Fact]
    public void HowAUnionIsSettled_GoesWithItsName()
    {
        const string Settled = """
            {"target":"$.components.schemas.Resize.properties.fit","update":{"x-clientgen-type":"Fit",
              "x-clientgen-union":{"base":"FitOptions"}}}
            """;
        var before = Generated.From(Inline, Failing.Actions(Settled));
        var after = Generated.From(
            Resize("""{"$ref":"#/components/schemas/ResizeFit"}""", "\"ResizeFit\":{" + Variants + "},"),
            Failing.Actions(Settled)
        );
        after.Listing().ShouldContain(member => member.Contains("FitOptions", StringComparison.Ordinal));
        after.Listing().ShouldBe(before.Listing());
    }

    [Fact]
    public void ANameWithoutAType_IsTold() =>
        Failing
            .One(Resize("""{"type":"integer"}"""), Failing.Actions(Named))
            .ShouldSatisfyAllConditions(
                error => error.Code.ShouldBe("CG0020"),
                error => error.Message.ShouldContain("There is no type to name here")
            );

    [Fact]
    public void TwoNamesForOneComponent_AreTold() =>
        Failing
            .One(
                Resize(
                    """{"$ref":"#/components/schemas/Mode"}""",
                    """
                    "Mode":{"type":"string","enum":["a","b"]},"Other":{"type":"object",
                      "properties":{"m":{"$ref":"#/components/schemas/Mode"}}},
                    """
                ),
                Failing.Actions(Named, """{"target":"$.components.schemas.Other.properties.m","update":{"x-clientgen-type":"Way"}}""")
            )
            .ShouldSatisfyAllConditions(error => error.Code.ShouldBe("CG0006"), error => error.Message.ShouldContain("\"Mode\" is named"));

    [Theory]
    [InlineData("""{"anyOf":[{"enum":["crop","cover"],"type":"string"},{"$ref":"#/components/schemas/FitObject"}]}""")]
    [InlineData(
        """
            {"oneOf":[{"anyOf":[{"enum":["crop","cover"],"type":"string"},{"$ref":"#/components/schemas/Crop"}]},
              {"$ref":"#/components/schemas/Cover"}]}
            """
    )]
    public void AUnionInAUnion_IsOneUnion(string fit)
    {
        const string Objects = """
            "FitObject":{"oneOf":[{"$ref":"#/components/schemas/Crop"},{"$ref":"#/components/schemas/Cover"}],
              "discriminator":{"propertyName":"type","mapping":{"crop":"#/components/schemas/Crop","cover":"#/components/schemas/Cover"}}},
            """;
        var flat = Generated.From(Inline, Failing.Actions(Named));
        var nested = Generated.From(
            Resize(fit, fit.Contains("FitObject", StringComparison.Ordinal) ? Objects : ""),
            Failing.Actions(Named)
        );
        nested.ShouldCompile();
        nested.Listing().ShouldBe(flat.Listing());
    }

    [Fact]
    public void AUnionThatContainsItself_IsOneUnion()
    {
        var generated = Generated.From(
            Resize(
                """{"$ref":"#/components/schemas/Loop"}""",
                """
                "Loop":{"anyOf":[{"type":"string"},{"$ref":"#/components/schemas/Crop"},{"$ref":"#/components/schemas/Loop"}]},
                """
            )
        );
        generated.ShouldCompile();
        generated.Listing().ShouldContain("Struct Vendor.Api.Loop : System.ValueType");
    }
}
