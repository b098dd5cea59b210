using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Diagnostics;

/// <summary>One build tells all that is wrong, whatever step finds it, and the actions of all messages together are enough.</summary>
public sealed class OneBuild
{
    // What is wrong with the overlay itself no action after it can mend.
    private static readonly string[] InTheOverlay =
    [
        """{"target":"$"}""",
        """{"target":"$.components.schemas.Gone","remove":true}""",
        """{"target":"$.components.schemas.Order.properties['photo','gone']","update":{"x-clientgen-secret":true}}""",
    ];

    // One error of each code that a document and its overlay may have together, found in many steps.
    private static readonly string Everything = Everywhere().ToString();

    private static JObject Everywhere()
    {
        var document = JObject.Parse(
            JobVendor.Text(
                JobVendor
                    .With("read", "\"readRendr\"")
                    .Replace("\"done\"", "\"DONE\"", StringComparison.Ordinal)
                    .Replace("\"/id\"", "\"/jd\"", StringComparison.Ordinal),
                "\"x-clientgen-secret\":true,\"x-clientgen-rate-limit\":{\"group\":\"g\",\"limits\":[{\"calls\":1,\"seconds\":1}]},",
                "\"x-clientgen-vendor\":\"***\","
            )
        );
        document["servers"]![0]!["url"] = "/v1";
        document["components"]!["securitySchemes"]!["Key"]!["type"] = "oauth2";
        var paths = (JObject)document["paths"]!;
        paths["/pings"]!["get"]!["x-clientgen-rate-limit"] = JObject.Parse("""{"group":"g","limits":[{"calls":2,"seconds":1}]}""");
        paths["/users/{user}"] = JObject.Parse(
            """
            {"get":{"operationId":"getUser","parameters":[{"name":"c","in":"nowhere"}],
            "responses":{"204":{"description":"d"}}}}
            """
        );
        paths["/moved"] = JObject.Parse("""{"$ref":"#/components/pathItems/Gone"}""");
        ((JObject)document["components"]!["schemas"]!).Merge(
            JObject.Parse(
                """
                {"Lost":{"type":"object","properties":{"b":{"$ref":"#/components/schemas/Nowhere"}}},
                "Either":{"anyOf":[{"type":"string"},{"enum":["a","b"]}]},
                "Named":{"x-clientgen-name":"Task","type":"object","properties":{"x":{"type":"string"}}},
                "Twice":{"type":"object","properties":{"b":{"type":"string","x-clientgen-name":"X"},
                "c":{"type":"string","x-clientgen-name":"X"}}},
                "One":{"x-clientgen-merge":"C","type":"string"},"Other":{"x-clientgen-merge":"C","type":"integer"},
                "Odd":{"type":"object","x-clientgen-nmae":"B","properties":{"x":{"type":"string"}}},
                "Sign":{"type":"string","enum":["b"],"x-clientgen-enum-names":{"b":"+"}},
                "Shape":{"type":"object","properties":["a"]}}
                """
            )
        );
        return document;
    }

    [Fact]
    public void OneErrorOfEachKind_IsToldAtOnce_AndTheActionsMendAll()
    {
        var errors = Failing.All(Everything, Failing.Actions(InTheOverlay));

        errors
            .Select(error => error.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "CG0002",
                "CG0003",
                "CG0004",
                "CG0005",
                "CG0006",
                "CG0007",
                "CG0008",
                "CG0009",
                "CG0010",
                "CG0011",
                "CG0012",
                "CG0014",
                "CG0015",
                "CG0016",
                "CG0020",
                "CG0021",
                "CG0022",
                "CG0023",
                "CG0024",
                "CG0025",
                "CG0026",
            ]);
        errors.ShouldAllBe(error => error.Actions.Any() || error.File == Failing.Overlay);
        Output(Everything, errors).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("items of a list by their number", "{\"parameters\":[{\"in\":1},{\"in\":2},{\"name\":\"p\",\"in\":\"query\"},{\"in\":3}]}")]
    [InlineData("a parameter that refers to nothing", "{\"parameters\":[{\"$ref\":\"#/components/parameters/Gone\"}]}")]
    [InlineData("a parameter that is none", "{\"parameters\":[{\"$ref\":\"#/components/schemas/A\"}]}")]
    [InlineData("a body that refers to nothing", "{\"requestBody\":{\"$ref\":\"#/components/requestBodies/Gone\"}}")]
    [InlineData("an answer of another file", "{\"responses\":{\"200\":{\"$ref\":\"gone.json#/Answer\"}}}")]
    [InlineData("an answer on another server", "{\"responses\":{\"200\":{\"$ref\":\"https://vendor.test/a.json\"}}}")]
    [InlineData(
        "a name within a file",
        "{\"responses\":{\"200\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"b.json#Pet\"}}}}}}"
    )]
    [InlineData("parts of another type", "{\"tags\":{},\"responses\":[],\"summary\":{},\"parameters\":{}}")]
    [InlineData(
        "a schema of another type",
        "{\"responses\":{\"200\":{\"content\":{\"application/json\":{\"schema\":7},\"it's \\\\ odd\":{\"schema\":[]}}}}}"
    )]
    [InlineData(
        "within a schema",
        "{\"responses\":{\"200\":{\"content\":{\"application/json\":{\"schema\":{\"required\":1,\"allOf\":[1,{\"type\":\"object\"}],"
            + "\"properties\":{\"a\":1,\"b\":{\"items\":7},\"0\":{\"$ref\":\"#/components/responses/R\"}}}}}}}}"
    )]
    [InlineData("servers of its own", "{\"servers\":[{\"url\":\"https://other.vendor.test\"}]}")]
    [InlineData("no key that is known", "{\"security\":[{\"Gone\":[]}]}")]
    [InlineData("no key at all", "{\"security\":[{}],\"x-clientgen-auth\":\"key\"}")]
    [InlineData("two keys in one place", "{\"security\":[{\"Key\":[],\"Twin\":[]}]}")]
    [InlineData("a key that is signed", "{\"security\":[{\"Digest\":[]}]}")]
    [InlineData("another key", "{\"security\":[{\"Bearer\":[]}]}")]
    [InlineData("an area that is no name", "{\"x-clientgen-area\":\"a b\"}")]
    [InlineData("a name that the code uses", "{\"x-clientgen-name\":\"Operations\"}")]
    [InlineData("a name with an underscore", "{\"x-clientgen-name\":\"A_B\"}")]
    [InlineData("what is unwrapped and is not there", "{\"x-clientgen-unwrap\":\"gone\"}")]
    [InlineData("an identity of nothing", "{\"x-clientgen-identity\":\"gone\"}")]
    [InlineData("a fact that has another form", "{\"x-clientgen-retry\":\"often\"}")]
    public void TheActionsOfTheMessages_AreEnough(string what, string operation)
    {
        var document = JObject.Parse(
            Spec.Text(
                "\"A\":{\"type\":\"object\"}",
                "\"/first\":{\"get\":{\"operationId\":\"first\",\"@free\",RESPONSES}}".Replace(
                    "RESPONSES",
                    "\"responses\":{\"204\":{\"description\":\"d\"}}",
                    StringComparison.Ordinal
                )
            )
        );
        ((JObject)document["components"]!["securitySchemes"]!).Merge(
            JObject.Parse(
                """
                {"Bearer":{"type":"http","scheme":"bearer"},"Digest":{"type":"http","scheme":"digest"},"Twin":null}
                """
            )
        );
        document["components"]!["securitySchemes"]!["Twin"] = document["components"]!["securitySchemes"]!["Key"]!.DeepClone();
        document["paths"]!["/it's/{id}"] = new JObject { ["post"] = JObject.Parse(operation) };

        var errors = Failing.All(document.ToString());

        errors.ShouldAllBe(error => error.Actions.Any(), what);
        Output(document.ToString(), errors).ShouldNotBeNull(what);
    }

    [Fact]
    public void WhatIsWrongInAnotherFile_IsMendedByTheOverlayToo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("acme/paths/pet.yaml", "get:\n  responses:\n    '200': {$ref: '../models.yaml#/Answer'}\n");
        var models = folder.Write(
            "acme/models.yaml",
            "Answer:\n  description: 7\n  content:\n    application/json: {schema: {items: 7}}\n"
        );
        var document = folder.Write("acme/openapi.json", Spec.Text("", "\"/pets/{id}\":{\"$ref\":\"paths/pet.yaml\"}"));

        var errors = new DiagnosticBag();
        GeneratorRun.Generate(document, null, Generated.Namespace, errors).ShouldBeNull();

        errors.Items.Select(error => error.Code).Order(StringComparer.Ordinal).ShouldBe(["CG0009", "CG0012", "CG0016"]);
        errors.Items.Single(error => error.Code == "CG0012").File.ShouldBe(models);
        var overlay = folder.Write("acme/overlay.json", Advised(errors.Items));
        var left = new DiagnosticBag();
        GeneratorRun.Generate(document, overlay, Generated.Namespace, left).ShouldNotBeNull(string.Join('\n', left.Items));
    }

    private static GeneratorRun.Output? Output(string document, IReadOnlyList<Diagnostic> errors)
    {
        var left = new DiagnosticBag();
        var output = GeneratorRun.Generate((document, Failing.Document), (Advised(errors), Failing.Overlay), Generated.Namespace, left);
        left.Items.ShouldBeEmpty();
        return output;
    }

    // As somebody would who copies each action out of its message.
    private static string Advised(IReadOnlyList<Diagnostic> errors) =>
        AdvisedActions.Overlay(errors.SelectMany(error => error.Actions)).ToString();
}
