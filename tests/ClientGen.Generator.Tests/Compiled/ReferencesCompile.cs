namespace ClientGen.Generator.Tests.Compiled;

/// <summary>References lead to what they mean, wherever it stands and whatever stands beside them.</summary>
[Slow("compiles generated clients")]
public sealed class ReferencesCompile
{
    [Fact]
    public void AReferenceIntoAnotherSchema_IsOneTypeWithIt()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Pet":{"type":"object","properties":{"owner":{"type":"object","properties":{"name":{"type":"string"}}}}},
                    "Visit":{"type":"object","properties":{"who":{"$ref":"#/components/schemas/Pet/properties/owner"}}}
                    """
                )
            )
            .Load();
        var owner = assembly.GetType("Vendor.Api.PetOwner").ShouldNotBeNull();
        assembly.GetType("Vendor.Api.Pet")!.GetProperty("Owner")!.PropertyType.ShouldBe(owner);
        assembly.GetType("Vendor.Api.Visit")!.GetProperty("Who")!.PropertyType.ShouldBe(owner);
    }

    [Fact]
    public void AReferenceIntoAnOperation_IsFollowed() =>
        Generated
            .From(
                Spec.Text(
                    "",
                    """
                    "/a":{"get":{"operationId":"readA","@free","responses":{"200":{"description":"d",
                      "content":{"application/json":{"schema":
                    {"type":"object","properties":{"id":{"type":"string"}}}}}}}}},
                    "/b":{"get":{"operationId":"readB","@free","parameters":[{"$ref":"#/paths/~1c/get/parameters/0"}],"responses":
                    {"200":{"description":"d","content":{"application/json":{"schema":
                    {"$ref":"#/paths/~1a/get/responses/200/content/application~1json/schema"}}}}}}},
                    "/c":{"get":{"operationId":"readC","@free","parameters":[{"name":"page","in":"query","schema":{"type":"string"}}],
                    "responses":{"204":{"description":"d"}}}}
                    """
                )
            )
            .Listing()
            .ShouldContain(member => member.Contains("ReadBAsync(string? page = null", StringComparison.Ordinal));

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void WhatStandsBesideAReference_MakesNoOtherType(string version)
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Mode":{"type":"string","enum":["a","b"]},"Size":{"type":"object","properties":{"w":{"type":"integer"}}},
                    "Job":{"type":"object","properties":{
                    "mode":{"type":"string","$ref":"#/components/schemas/Mode"},
                    "wrapped":{"type":"string","maxLength":3,"allOf":[{"$ref":"#/components/schemas/Mode"}]},
                    "size":{"type":"object","description":"d","allOf":[{"$ref":"#/components/schemas/Size"}]},
                    "other":{"type":"object","$ref":"#/components/schemas/Size"}}}
                    """,
                    """
                    "/x":{"post":{"operationId":"x","@free","requestBody":{"required":true,"content":{"application/json":{"schema":
                    {"$ref":"#/components/schemas/Job"}}}},"responses":{"204":{"description":"d"}}}}
                    """,
                    version
                )
            )
            .Load();
        var job = assembly.GetType("Vendor.Api.Job")!;
        foreach (var (member, type) in new[] { ("Mode", "Mode"), ("Wrapped", "Mode"), ("Size", "Size"), ("Other", "Size") })
            job.GetProperty(member)!.PropertyType.ToString().ShouldContain($"Vendor.Api.{type}");
        assembly
            .RoundTrip("Job", """{"mode":"new","size":{"w":1,"more":true}}""")
            .ShouldBe("""{"mode":"new","size":{"w":1,"more":true}}""");
    }

    [Fact]
    public void AComponentThatIsAnotherName_IsThatType()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Pet":{"type":"object","properties":{"n":{"type":"string"}}},"Animal":{"$ref":"#/components/schemas/Pet"},
                    "Guest":{"allOf":[{"$ref":"#/components/schemas/Animal"}]},"Maybe":{"nullable":true,"allOf":
                    [{"$ref":"#/components/schemas/Pet"}]},"Self":{"$ref":"#/components/schemas/Self"},
                    "Home":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/Guest"},
                    "b":{"$ref":"#/components/schemas/Maybe"},"c":{"$ref":"#/components/schemas/Self"}}}
                    """,
                    version: "3.0.3"
                )
            )
            .Load();
        var home = assembly.GetType("Vendor.Api.Home")!;
        home.GetProperty("A")!.PropertyType.Name.ShouldBe("Pet");
        home.GetProperty("B")!.PropertyType.Name.ShouldBe("Pet");
        home.GetProperty("C").ShouldNotBeNull();
        assembly.GetType("Vendor.Api.Guest").ShouldBeNull();
    }

    [Fact]
    public void OtherFiles_AreBroughtIn()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    "",
                    """
                    "/x":{"get":{"operationId":"x","@free","parameters":[{"$ref":"parts/common.yaml#/Page"}],"responses":{"200":
                    {"description":"d","content":{"application/json":{"schema":{"$ref":"./models.json#/defs/Pet"}}}}}}}
                    """
                ),
                null,
                Defaults.Asked,
                beside:
                [
                    (
                        "models.json",
                        """
                        {"defs":{"Pet":{"type":"object","properties":{"home":{"$ref":"#/defs/Home"},"best":{"$ref":"#/defs/Pet"}}},
                        "Home":{"type":"object","properties":{"kind":{"$ref":"parts/common.yaml#/Kind"}}}}}
                        """
                    ),
                    (
                        "parts/common.yaml",
                        "Page:\n  name: page\n  in: query\n  schema: {type: string}\nKind:\n  type: string\n  enum: [a, b]\n"
                    ),
                ]
            )
            .Load();
        var pet = assembly.GetType("Vendor.Api.Pet")!;
        pet.GetProperty("Best")!.PropertyType.ShouldBe(pet);
        assembly.GetType("Vendor.Api.Home")!.GetProperty("Kind")!.PropertyType.ToString().ShouldContain("Vendor.Api.Kind");
    }
}
