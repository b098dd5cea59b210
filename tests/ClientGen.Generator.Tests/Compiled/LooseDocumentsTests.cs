namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What is wrong in many documents that are in use, and does not change what is sent, is told and stops no client for which
/// nothing is asked.</summary>
[Slow("compiles generated clients")]
public sealed class LooseDocumentsTests
{
    private const string Around = """
        {"openapi":"3.1.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.vendor.test"}],
        "paths":{"/x":{"get":{"operationId":"x","responses":{"200":{"description":"d","content":{"application/json":{"schema":
        {"$ref":"#/components/schemas/A"}}}}}}}},"components":{"schemas":{SCHEMAS}}}
        """;

    private static string Models(string schemas) => Around.Replace("SCHEMAS", schemas, StringComparison.Ordinal);

    private static void ShouldRead(string schemas, string json, string? note = null)
    {
        var document = Models(schemas);
        Generated.From(document, null, Defaults.ByMethod).Load().RoundTrip("A", json).ShouldBe(json);
        if (note is not null)
            Noted.By(document, null, Defaults.ByMethod).ShouldContain(told => told.Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public void AReferenceToNothing_ReadsAnyJson() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"b":{"$ref":"#/components/schemas/Nowhere"},
            "c":{"type":"array","items":{"$ref":"#/components/schemas/Nowhere"}}}}
            """,
            """{"b":{"any":[1]},"c":["x",2]}""",
            "\"#/components/schemas/Nowhere\" points at nothing. Any JSON is read there."
        );

    [Fact]
    public void Keywords_OfAnotherForm() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"one":{"type":"array","items":[{"$ref":"#/components/schemas/B"}]},
            "two":{"type":"array","prefixItems":[{"type":"string"}],"items":false},
            "three":{"type":"string","required":true,"maxLength":"10","description":["d"],"enum":[]},"four":{"oneOf":[]},
            "five":{"type":"array","items":"integer"},"six":{"type":["integer",null]},
            "seven":{"oneOf":[{"type":"integer"},{"type":null}]}}},
            "B":{"type":"object","properties":{"id":{"type":"integer"}}}
            """,
            """{"five":[1],"four":{"a":1},"one":[{"id":1}],"seven":2,"six":1,"three":"x","two":["x",1]}""",
            "\"required\" is a list of strings in OpenAPI. It is left out."
        );

    [Fact]
    public void AReferenceToAComponentOfAnotherKind() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"b":{"$ref":"#/components/responses/R"}}}},"responses":{"R":{"description":"d",
            "headers":{"etag":{"$ref":"#/components/parameters/P"}}}},"parameters":{"P":{"name":"etag","in":"header",
            "schema":{"type":"string"}}
            """,
            """{"b":{"any":[1]}}""",
            "\"#/components/parameters/P\" is none of components/headers, and stands for one here. The header is not read."
        );

    [Fact]
    public void MoreMembersBesideAModel() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"b":{"additionalProperties":{"type":"object"},
            "allOf":[{"$ref":"#/components/schemas/B"}]}}},"B":{"type":"object","properties":{"id":{"type":"integer"}}}
            """,
            """{"b":{"id":1,"x":{"y":2}}}"""
        );

    [Fact]
    public void AnOperationThatIsCalledAsync_IsSoOnce()
    {
        var document = Models("\"A\":{\"type\":\"object\"}").Replace("\"operationId\":\"x\"", "\"operationId\":\"checkAsync\"");
        var client = Generated.From(document, null, Defaults.ByMethod).Client;
        client.ShouldContain(".CheckAsync\"/>");
        client.ShouldNotContain("AsyncAsync");
    }

    [Fact]
    public void DefinitionsBesideTheSchemaThatRefersToThem() =>
        ShouldRead(
            """
            "A":{"type":"object","$defs":{"Role":{"type":"string","enum":["a","b"]}},
            "properties":{"role":{"$ref":"#/$defs/Role"},"b":{"$ref":"#/definitions/B"}}},
            "B":{"type":"object","properties":{"id":{"type":"integer"}}}
            """,
            """{"b":{"id":1},"role":"a"}"""
        );

    [Theory]
    [InlineData("""{"name":"orgID","in":"path","required":true,"schema":{"type":"string"}}""")]
    [InlineData("""{"name":"orgId","in":"query","style":"form","explode":true,"schema":{"type":"string"}}""")]
    [InlineData("")]
    public void APlaceOfAPath_OfWhichTheDocumentSaysItInAnotherWay(string parameter)
    {
        var document = JObject.Parse(Models("\"A\":{\"type\":\"object\"}"));
        var read = document["paths"]!["/x"]!["get"]!;
        read["parameters"] = JArray.Parse($"[{parameter}]");
        var drop = read.DeepClone();
        drop["operationId"] = "drop";
        drop["parameters"] = JArray.Parse("""[{"name":"orgId","in":"path","required":true,"schema":{"type":"string"}}]""");
        document["paths"] = new JObject
        {
            ["/x/{orgId}"] = new JObject { ["get"] = read },
            ["/x/{orgId}/all"] = new JObject { ["delete"] = drop },
        };
        Generated
            .From(document.ToString(), null, Defaults.ByMethod)
            .Listing()
            .ShouldContain(member => member.Contains(".XAsync(string orgId, ", StringComparison.Ordinal));
    }

    [Fact]
    public void AnIdThatBeginsWithItsArea_NamesTheMethodAlone()
    {
        var document = JObject.Parse(Models("\"A\":{\"type\":\"object\"}"));
        document["paths"]!["/x"]!["get"]!["tags"] = new JArray("API keys");
        document["paths"]!["/x"]!["get"]!["operationId"] = "apiKeys.list";
        document["paths"]!["/y"] = document["paths"]!["/x"]!.DeepClone();
        document["paths"]!["/y"]!["get"]!["operationId"] = "api-keys_list_of_all";
        var names = Generated.From(document.ToString(), null, Defaults.ByMethod).Listing();
        names.ShouldContain(member => member.Contains("ApiKeysClient.ListAsync(", StringComparison.Ordinal));
        names.ShouldContain(member => member.Contains("ApiKeysClient.ListOfAllAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoOperations_OfWhichOneIsCalledAsync()
    {
        var document = JObject.Parse(Models("\"A\":{\"type\":\"object\"}"));
        var later = document["paths"]!["/x"]!.DeepClone();
        later["get"]!["operationId"] = "xAsync";
        document["paths"]!["/x/later"] = later;
        document["info"]!["license"] = "MIT";
        var generated = Generated.From(document.ToString(), null, Defaults.ByMethod);
        generated.ShouldCompile();
        var names = generated.Listing();
        names.ShouldContain(member => member.Contains(".XAsync(", StringComparison.Ordinal));
        names.ShouldContain(member => member.Contains(".GetXLaterAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public void ASchemaOnAnotherServer_ReadsAnyJson() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"b":{"$ref":"https://models.vendor.test/v1/b.yaml#/B"}}}
            """,
            """{"b":{"id":1}}""",
            "Any JSON is read there. Save the file beside the document as \"b.yaml\" to have its types."
        );

    [Fact]
    public void ListsAndMaps_OfNothingButThemselves() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"list":{"$ref":"#/components/schemas/List"},"map":{"$ref":"#/components/schemas/Map"}}},
            "List":{"type":"array","items":{"$ref":"#/components/schemas/List"}},
            "Map":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/Map"}}}
            """,
            """{"list":[[],[[]]],"map":{"a":[{}]}}"""
        );

    [Fact]
    public void AnEmptyProperties_BesideVariants() =>
        ShouldRead(
            """
            "A":{"type":"object","properties":{"actor":{"$ref":"#/components/schemas/TheActor"},
            "time":{"$ref":"#/components/schemas/Time"}}},
            "TheActor":{"properties":{},"oneOf":[{"$ref":"#/components/schemas/Agent"},{"$ref":"#/components/schemas/Bot"}]},
            "Agent":{"properties":{},"allOf":[{"$ref":"#/components/schemas/TheActor"},
            {"type":"object","required":["type","name"],"properties":{"type":{"type":"string","enum":["AGENT"]},
            "name":{"type":"string"}}}]},
            "Bot":{"properties":{},"allOf":[{"$ref":"#/components/schemas/TheActor"},
            {"type":"object","required":["type","id"],"properties":{"type":{"type":"string","enum":["BOT"]},"id":{"type":"string"}}}]},
            "Time":{"properties":{},"oneOf":[{"$ref":"#/components/schemas/Day"},{"$ref":"#/components/schemas/Offset"}]},
            "Day":{"type":"object","required":["day"],"properties":{"day":{"type":"integer"}}},
            "Offset":{"type":"object","required":["offset"],"properties":{"offset":{"type":"integer"}}}
            """,
            """{"actor":{"id":"1","type":"BOT"},"time":{"offset":3}}"""
        );

    [Fact]
    public void AModelWithAMemberOfTheReferencesName() =>
        ShouldRead(
            """
            "A":{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/C"}],"discriminator":{"propertyName":"kind"}},
            "B":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"$ref":{"type":"string"}}},
            "C":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}}
            """,
            """{"$ref":"x","kind":"B"}"""
        );

    [Fact]
    public void WhatOthersWroteForTheirTools()
    {
        var document = Models(
            """
            "A":{"type":"object","properties":{"mode":{"$ref":"#/components/schemas/Mode"}},"x-more":{"$ref":"nowhere.ts"}},
            "Mode":{"type":"string","enum":["a","b"],"x-enumDescriptions":{"a":"first"},"x-enum-varnames":{"a":"A"},"x-abstract":"no"}
            """
        );
        document = document.Replace(
            "\"description\":\"d\"",
            "\"description\":\"d\",\"links\":{\"next\":{\"$ref\":\"#/components/links/Next\"}}",
            StringComparison.Ordinal
        );
        Generated.From(document, null, Defaults.ByMethod).Load().RoundTrip("A", """{"mode":"c"}""").ShouldBe("""{"mode":"c"}""");
    }

    [Fact]
    public void WhereEverythingIsAsked_ItIsAnError() =>
        Failing
            .One(Spec.Text("\"A\":{\"type\":\"string\",\"maxLength\":\"10\"}"))
            .Message.ShouldStartWith(
                "\"maxLength\" is a whole number in OpenAPI. Mend it in the overlay, or leave it out with the action {"
            );
}
