using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;

namespace ClientGen.Generator.Tests.Repairs;

/// <summary>Before and after of the repairs that look at more than one schema.</summary>
public sealed class DocumentRepairTests
{
    private static JObject Operation(SpecDocument document, string method = "get") => (JObject)document.Root["paths"]!["/x"]![method]!;

    [Fact]
    public void CheckShapes_ReadsTrueAsAnything() =>
        Spec.Schemas("\"A\":{\"properties\":{\"x\":true}}").After(new CheckShapes()).Shown("A").ShouldBe("{'properties':{'x':{}}}");

    [Fact]
    public void CheckReferences_LeavesExamplesAlone() =>
        Spec.Schemas("\"A\":{\"example\":{\"$ref\":\"nowhere\"}}").After(new CheckReferences()).Diagnostics.Items.ShouldBeEmpty();

    [Fact]
    public void CheckReferences_ReportsAReferenceIntoAnotherSchema() =>
        Spec.Schemas("\"A\":{\"properties\":{\"x\":{}}},\"B\":{\"$ref\":\"#/components/schemas/A/properties/x\"}")
            .After(new CheckReferences())
            .Diagnostics.Items.ShouldHaveSingleItem()
            .Code.ShouldBe("CG0011");

    [Fact]
    public void InlineParts_BringsSharedParametersToTheOperation()
    {
        var document = Spec.Document(
                """
                {"paths":{"/x":{"parameters":[{"$ref":"#/components/parameters/P"},{"name":"q","in":"query"}],
                  "get":{"parameters":[{"name":"q","in":"query","required":true}]},"delete":{}}},
                 "components":{"parameters":{"P":{"name":"p","in":"header"}}}}
                """
            )
            .After(new InlineParts());
        Spec.Shown(Operation(document)["parameters"]!).ShouldBe("[{'name':'p','in':'header'},{'name':'q','in':'query','required':true}]");
        Spec.Shown(Operation(document, "delete")["parameters"]!).ShouldBe("[{'name':'p','in':'header'},{'name':'q','in':'query'}]");
        document.Root["components"]!["parameters"].ShouldBeNull();
    }

    [Fact]
    public void MergeShapes_MakesOneOfWhatIsOne()
    {
        var document = Spec.Schemas(
                """
                "A":{"x-clientgen-merge":"C","type":"string","default":"1"},"B":{"x-clientgen-merge":"C","type":"string",
                  "description":"b"},"D":{"$ref":"#/components/schemas/B"}
                """
            )
            .After(new StampOrigins(), new MergeShapes());
        document.Schemas["B"].ShouldBeNull();
        document.Shown("D").ShouldBe("{'$ref':'#/components/schemas/A'}");
        document.Schemas["A"]!["x-clientgen-pointers"]!
            .Select(pointer => (string?)pointer)
            .ShouldBe(["#/components/schemas/A", "#/components/schemas/B"]);
        document.Schemas["A"]!["default"].ShouldBeNull();
    }

    [Fact]
    public void HoistInlineTypes_NamesThemByTheirPlace()
    {
        var document = Spec.Document(
                """
                {"paths":{"/x":{"get":{"operationId":"do_it",
                  "responses":{"200":{"content":{"application/json":{"schema":{"properties":{"n":{"enum":["a","b"]}}}}}}}}}},
                 "components":{"schemas":{"A":{"properties":{"m":{"type":"array","items":{"properties":{"k":{"enum":["x","y"]}}}},
                   "map":{"additionalProperties":{"enum":["u","v"]}},"u":{"anyOf":[{"enum":["p","q"]},{"properties":{"z":{}}}]}}}}}}
                """
            )
            .After(new HoistInlineTypes());
        document
            .Schemas.Properties()
            .Select(schema => schema.Name)
            .ShouldBe(["A", "AM", "AMK", "AMapValue", "AUName", "AUOptions", "DoItResponse", "DoItResponseN"]);
        document.Shown("A").ShouldStartWith("{'properties':{'m':{'type':'array','items':{'allOf':[{'$ref':'#/components/schemas/AM'}]}}");
    }

    [Fact]
    public void NameTypes_LetsTwoTypesExchangeTheirNames()
    {
        var document = Spec.Schemas(
                """
                "A":{"x-clientgen-name":"B","type":"string"},"B":{"x-clientgen-name":"A","type":"integer"},
                  "C":{"$ref":"#/components/schemas/A"}
                """
            )
            .After(new NameTypes());
        document.Schemas["A"]!["type"]!.ToString().ShouldBe("integer");
        document.Shown("C").ShouldBe("{'$ref':'#/components/schemas/B'}");
    }

    [Fact]
    public void HoistUnions_MakesOneTypeOfOneShape()
    {
        var document = Spec.Schemas(
            """
            "A":{"properties":{"u":{"anyOf":[{"type":"string"},{"type":"integer"}]},"v":{"x-clientgen-name":"Size",
              "anyOf":[{"type":"string","description":"d"},{"type":"integer"}]}}}
            """
        );
        var unions = new HoistUnions();
        document.After(new StampOrigins(), new HoistInlineTypes(), unions);
        document
            .Shown("A")
            .ShouldBe(
                "{'properties':{'u':{'allOf':[{'$ref':'#/components/schemas/Size'}]},'v':{'allOf':[{'$ref':'#/components/schemas/Size'}]}}}"
            );
        unions
            .Unions.ShouldHaveSingleItem()
            .Pointers.ShouldBe(["#/components/schemas/A/properties/v", "#/components/schemas/A/properties/u"]);
    }

    [Fact]
    public void MarkOptionals_MarksRequestsOnly()
    {
        var document = Spec.Document(
                """
                {"paths":{"/x":{"get":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/In"}}}}}}},
                 "components":{"schemas":{"In":{"required":["r"],"properties":{"o":{"x-clientgen-nullable":true},
                   "r":{"x-clientgen-nullable":true},"p":{}}},"Out":{"properties":{"o":{"x-clientgen-nullable":true}}}}}}
                """
            )
            .After(new MarkOptionals());
        document
            .Shown("In")
            .ShouldBe(
                "{'required':['r'],'properties':{'o':{'x-clientgen-nullable':true,'x-clientgen-optional':true},"
                    + "'r':{'x-clientgen-nullable':true},'p':{}}}"
            );
        document.Shown("Out").ShouldNotContain("optional");
    }

    [Fact]
    public void LinkBases_GivesTaggedVariantsTheirCommonBase()
    {
        var unions = new HoistUnions();
        var document = Spec.Schemas(
                """
                "T1":{"type":"object","required":["t"],"properties":{"t":{"enum":["a"]}}},"T2":{"type":"object","required":["t"],
                  "properties":{"t":{"enum":["b"]}}},"U":{"oneOf":[{"$ref":"#/components/schemas/T1"},
                  {"$ref":"#/components/schemas/T2"}]},"P":{"type":"object"}
                """
            )
            .After(new StampOrigins(), new MarkConstants(), unions, new LinkBases(unions));
        document.Schemas["T1"]!["x-clientgen-base"]!.ToString().ShouldBe("UVariant");
        document.Schemas["P"]!["x-clientgen-base"]!.ToString().ShouldBe("JsonModel");
    }

    [Theory]
    [InlineData("""{"application/json":{"schema":{}},"text/csv":{}}""", "{'requestBody':{'content':{'application/json':{'schema':{}}}}}")]
    [InlineData(
        """{"application/vnd.api+json":{"schema":{}}}""",
        "{'requestBody':{'content':{'application/json':{'schema':{}}}},'x-clientgen-body-type':'\\'application/vnd.api+json\\''}"
    )]
    [InlineData("""{"multipart/form-data":{"schema":{}}}""", "{'x-clientgen-content':true}")]
    public void ChooseContent_KeepsTheJsonOfABody(string content, string after) =>
        Spec.Shown(
                Operation(
                    Spec.Document($$$"""{"paths":{"/x":{"get":{"requestBody":{"content":{{{content}}} } } } } }""")
                        .After(new ChooseContent())
                )
            )
            .ShouldBe(after);

    [Fact]
    public void GatherAnswers_MarksAFileThatIsTheAnswer() =>
        Spec.Shown(
                Operation(
                    Spec.Document(
                            """
                            {"paths":{"/x":{"get":{"responses":{"200":{"content":{"image/png":{}}},
                              "404":{"content":{"text/plain":{}}}}}}}}
                            """
                        )
                        .After(new GatherResponses())
                )
            )
            .ShouldBe("{'responses':{'200':{},'404':{}},'x-clientgen-download':'FileContent.ImageOrVideo'}");

    [Fact]
    public void NameOperations_NamesAreaAndMethod() =>
        Operation(
            Spec.Document("""{"paths":{"/x":{"get":{"operationId":"list_all","x-clientgen-area":"Things"}}}}""").After(new NameOperations())
        )["operationId"]!
            .ToString()
            .ShouldBe("Things_ListAll");

    [Theory]
    [InlineData("Operations")]
    [InlineData("Equals")]
    public void NameOperations_ReportsANameTheClientHas(string name) =>
        Spec.Document($$$"""{"paths":{"/x":{"get":{"operationId":"x","x-clientgen-area":"A","x-clientgen-name":"{{{name}}}"} } } }""")
            .After(new NameOperations())
            .Diagnostics.Items.ShouldHaveSingleItem()
            .Code.ShouldBe("CG0010");

    [Fact]
    public void NameParameters_NamesThemAndDropsWhatTheTransportSets() =>
        Spec.Shown(
                Operation(
                    Spec.Document(
                            """{"paths":{"/x":{"get":{"parameters":[{"name":"Accept","in":"header"},{"name":"task_id","in":"path"}]}}}}"""
                        )
                        .After(new NameParameters())
                )["parameters"]!
            )
            .ShouldBe("[{'name':'task_id','in':'path','x-clientgen-member':'taskId','x-clientgen-wire':'\\'task_id\\''}]");

    [Theory]
    [InlineData("request", "requestQuery")]
    [InlineData("cancellationToken", "cancellationTokenQuery")]
    public void NameParameters_GivesASecondNameForOneTheMethodHas(string name, string second)
    {
        var document = Spec.Document($$$"""{"paths":{"/x":{"get":{"parameters":[{"name":"{{{name}}}","in":"query"}]} } } }""")
            .After(new NameParameters());
        Operation(document)["parameters"]![0]!["x-clientgen-member"]!.ToString().ShouldBe(second);
        document.Diagnostics.Notes.ShouldHaveSingleItem().Message.ShouldContain($"is {second} here");
    }

    [Fact]
    public void DescribeOperations_TellsTheTransportWhatTheOverlaySaid()
    {
        const string Operations = """
            {"paths":{"/x":{"get":{"operationId":"buy","x-clientgen-cost":"billable","x-clientgen-retry":"never",
              "x-clientgen-auth":"none"}}}}
            """;
        var described = Operation(Spec.Document(Operations).After(new DescribeOperations(new Generator.Api.ChooseKeys())))[
            "x-clientgen-descriptor"
        ]!.ToString();
        string[] expected =
        [
            "new(\"acme\", \"Buy\", HttpMethod.Get, \"/x\")",
            "{",
            "Cost = OperationCost.Billable, Retry = RetryClass.Never, Auth = OperationAuth.None,",
            "}",
        ];
        described.Split('\n').Select(line => line.Trim()).ShouldBe(expected);
    }

    [Fact]
    public void WriteHeads_WritesDocsAndOrigin() =>
        Spec.Schemas("\"A\":{\"description\":\"An a\",\"properties\":{\"x\":{\"type\":\"integer\",\"minimum\":1,\"deprecated\":true}}}")
            .After(new StampOrigins(), new WriteHeads())
            .Schemas["A"]!
            .SelectTokens("$..x-clientgen-head")
            .Select(head => (string?)head)
            .ShouldBe(
                [
                    "    /// <value>At least 1.</value>\n    [Obsolete(\"The vendor marks this as deprecated.\")]",
                    "/// <summary>An a.</summary>\n[OpenApiSchema(\"#/components/schemas/A\")]",
                ],
                ignoreOrder: true
            );
}
