using System.Globalization;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Documents in other words, forms and versions are read for what they say.</summary>
[Slow("compiles generated clients")]
public sealed class OddDocumentsTests
{
    [Fact]
    public void Yaml_WithHeadingsOfNothing()
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://api.vendor.test'}]
            security: [{Key: []}]
            tags:
            paths:
              /x:
                get:
                  operationId: read
                  description:
                  x-clientgen-cost: free
                  x-clientgen-retry: safe
                  parameters:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            components:
              parameters:
              securitySchemes: {Key: {type: apiKey, in: header, name: X-Api-Key}}
              schemas:
                A: {type: object, properties: {anything: , default: {type: string}, at: {type: [string, 'null'], enum: [2020-01-01, null]}}}
            """;
        var assembly = Generated.From(Document, null, Defaults.Asked, "openapi.yaml").Load();
        assembly
            .RoundTrip("A", """{"anything":[1],"at":"2020-01-01","default":"x"}""")
            .ShouldBe("""{"anything":[1],"at":"2020-01-01","default":"x"}""");
    }

    [Fact]
    public void Yaml_IsRefusedWithLineAndColumn()
    {
        var bag = new DiagnosticBag();
        const string Document = "openapi: 3.1.0\npaths:\n  /x:\n    get:\n      operationId: x\n";
        GeneratorRun.Generate((Document, "acme/openapi.yaml"), null, Generated.Namespace, bag).ShouldBeNull();
        bag.Items[0].ToString().ShouldStartWith("acme/openapi.yaml(4,5): error CG0009: #/paths/~1x/get: ");
    }

    [Fact]
    public void NoComponents() =>
        Generated
            .From(
                """
                {"openapi":"3.0.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.vendor.test"}],"components":null,
                "paths":{"/x":{"get":{"operationId":"x"}},"x-more":true}}
                """,
                null,
                Defaults.ByMethod
            )
            .ShouldCompile();

    [Fact]
    public void ASharedResponse_WithASharedHeader() =>
        Generated
            .From(
                """
                {"openapi":"3.0.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.vendor.test"}],
                "paths":{"/x":{"get":{"operationId":"x","responses":{"200":{"$ref":"#/components/responses/Ok"}}}}},
                "components":{"headers":{"Left":{"schema":{"type":"integer"}}},"responses":{"Ok":{"description":"d",
                "headers":{"X-Left":{"$ref":"#/components/headers/Left"}},"content":{"application/json":{"schema":{"type":"object",
                "properties":{"a":{"type":"string"}}}}}}}}}
                """,
                null,
                Defaults.ByMethod
            )
            .ShouldCompile();

    [Fact]
    public void AnEnumOfManyValues_IsLookedUp()
    {
        var values = string.Join(',', Enumerable.Range(0, 1600).Select(n => $"\"v{n.ToString(CultureInfo.InvariantCulture)}\""));
        var generated = Generated.From(Spec.Text($"\"Many\":{{\"type\":\"string\",\"enum\":[{values}]}}"));
        var many = generated.Load().GetType("Vendor.Api.Many")!;
        bool IsKnown(string text) => (bool)many.GetProperty("IsKnown")!.GetValue(Activator.CreateInstance(many, text))!;
        (IsKnown("v1599"), IsKnown("v1600")).ShouldBe((true, false));
        generated.Contracts.ShouldNotContain("or Values.");
    }

    [Fact]
    public void WhatIsDeprecated_IsCheckedWithoutAWarning() =>
        Generated
            .From(
                Spec.Text(
                    """
                    "A":{"type":"object","required":["old"],"properties":{"old":{"type":"string","deprecated":true},
                    "gone":{"$ref":"#/components/schemas/B"},"either":{"oneOf":[{"$ref":"#/components/schemas/B"},{"type":"string"}]}}},
                    "B":{"type":"object","deprecated":true,"properties":{"x":{"type":"string"}}}
                    """,
                    """
                    "/x":{"post":{"operationId":"x","@free","deprecated":true,"requestBody":{"required":true,"content":{"application/json":
                    {"schema":{"$ref":"#/components/schemas/B"}}}},"responses":{"204":{"description":"d"}}},
                    "put":{"operationId":"y","@free","requestBody":{"required":true,"content":{"application/json":
                    {"schema":{"$ref":"#/components/schemas/A"}}}},"responses":{"200":{"description":"d","content":{"application/json":
                    {"schema":{"$ref":"#/components/schemas/B"}}}}}}}
                    """
                )
            )
            .ShouldCompile();

    [Theory]
    [InlineData("'type':'string','enum':[4.1,'3_lite',true]", """{"a":"4.1"}""")]
    [InlineData("'enum':['a',1]", """{"a":1}""")]
    [InlineData("'enum':[{'x':1},{'x':2}]", """{"a":{"x":2}}""")]
    [InlineData("'enum':[]", """{"a":[true]}""")]
    [InlineData(
        "'type':'object','patternProperties':{'^x':{'type':'object','properties':{'n':{'type':'integer'}}}}",
        """{"a":{"x1":{"n":1}}}"""
    )]
    [InlineData("'type':'array','prefixItems':[{'type':'string'},{'type':'integer'}]", """{"a":["x",1]}""")]
    [InlineData("'type':'integer','format':'int64','minimum':-9223372036854776000,'maximum':9223372036854776000", """{"a":7}""")]
    [InlineData("'type':'string','maxLength':2,'enum':['a','b']", """{"a":"b"}""")]
    public void MembersInRareWords(string member, string json)
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    $"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{{member.Replace('\'', '"')}}}}}}}",
                    """
                    "/x":{"post":{"operationId":"x","@free","requestBody":{"required":true,"content":{"application/json":{"schema":
                    {"$ref":"#/components/schemas/A"}}}},"responses":{"204":{"description":"d"}}}}
                    """
                )
            )
            .Load();
        assembly.RoundTrip("A", json).ShouldBe(json);
    }

    [Fact]
    public void Swagger2_IsLifted()
    {
        var listing = Generated
            .From(
                """
                {"swagger":"2.0","info":{"title":"T","version":"1"},"host":"api.vendor.test","basePath":"/v1","schemes":["https"],
                "securityDefinitions":{"k":{"type":"apiKey","in":"header","name":"X-Key"}},"security":[{"k":[]}],
                "definitions":{"Pet":{"type":"object","properties":{"name":{"type":"string"}}}},
                "paths":{"/pets/{id}":{"put":{"operationId":"savePet","consumes":["application/json"],"produces":["application/json"],
                "parameters":[{"name":"id","in":"path","required":true,"type":"string"},
                {"name":"pet","in":"body","required":true,"schema":{"$ref":"#/definitions/Pet"}}],
                "responses":{"200":{"description":"d","schema":{"$ref":"#/definitions/Pet"}}}}}}}
                """,
                null,
                Defaults.ByMethod
            )
            .Listing();
        listing.ShouldContain(member =>
            member.Contains(
                "Task<Vendor.Api.Pet> Vendor.Api.AcmePetsClient.SavePetAsync(string id, Vendor.Api.Pet request,",
                StringComparison.Ordinal
            )
        );
    }
}
