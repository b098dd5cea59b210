namespace ClientGen.Generator.Tests.Compiled;

/// <summary>The order in which a document says things is not the order of a method's parameters.</summary>
[Slow("compiles generated clients")]
public sealed class OrderTests
{
    private static string Document(params IEnumerable<string> names) =>
        Spec.Text(
            "",
            """
            "/x":{"get":{"operationId":"x","@free","responses":{"204":{"description":"d"}},"parameters":[ALL]}}
            """.Replace(
                "ALL",
                string.Join(",", names.Select(name => $"{{\"name\":\"{name}\",\"in\":\"query\",\"schema\":{{\"type\":\"string\"}}}}")),
                StringComparison.Ordinal
            )
        );

    private static string Signature(params IEnumerable<string> names)
    {
        const string Fact = """{"target":"$.paths['/x'].get","update":{"x-clientgen-parameters":["b","a","c"]}}""";
        var listing = Generated.From(Document(names), Failing.Actions(Fact)).Client;
        return string.Join(
            ' ',
            listing
                .Split("Task XAsync(")[1]
                .Split(')')[0]
                .Split(',')
                .Select(parameter => parameter.Trim().Split(' ')[1])
                .TakeWhile(parameter => parameter.Length == 1)
        );
    }

    [Theory]
    [InlineData("a b c")]
    [InlineData("c b a")]
    [InlineData("b c a")]
    public void TheOverlaysOrder_IsTheMethods(string order) => Signature(order.Split(' ')).ShouldBe("b a c");

    [Fact]
    public void AParameterThatIsNew_ComesLast() => Signature("z", "c", "y", "b", "a").ShouldBe("b a c y z");

    [Fact]
    public void ARenamedParameter_KeepsItsPlace() => Signature("b", "d", "c").ShouldBe("b d c");

    [Fact]
    public void TheOrderOfKeys_IsNoOrderOfParameters()
    {
        string Text(string first, string second) =>
            Spec.Text(
                "\"Body\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}",
                """
                "/x/{id}":{"post":{"operationId":"x","@free","responses":{"204":{"description":"d"}},FIRST,SECOND}}
                """.Replace("FIRST", first, StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal)
            );
        const string Parameters = """
            "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}]
            """;
        const string Body = """
            "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Body"}}}}
            """;
        Generated.From(Text(Parameters, Body)).Listing().ShouldBe(Generated.From(Text(Body, Parameters)).Listing());
    }

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public void TheOrderOfKeys_NeverReachesTheCode(string vendor)
    {
        IEnumerable<(string, string)> Files(string document)
        {
            var bag = new ClientGen.Generator.Diagnostics.DiagnosticBag();
            var output = GeneratorRun.Generate((document, "openapi.json"), (Vendors.Overlay(vendor), "overlay.json"), "Vendor.Api", bag);
            return output.ShouldNotBeNull(string.Join('\n', bag.Items)).Files;
        }
        Files(Vendors.Document(vendor, Reverse)).ShouldBe(Files(Vendors.Document(vendor)));
    }

    private static void Reverse(JObject part)
    {
        var members = part.Properties().Reverse().ToList();
        part.RemoveAll();
        members.ForEach(part.Add);
        foreach (
            var inner in members
                .SelectMany(member => ((member.Value as JContainer) ?? new JArray()).DescendantsAndSelf())
                .OfType<JObject>()
                .ToList()
        )
        {
            var own = inner.Properties().Reverse().ToList();
            inner.RemoveAll();
            own.ForEach(inner.Add);
        }
    }

    [Fact]
    public void ASchemaWithAGivenName_GetsASecondOne_AndItIsTold()
    {
        var document = Spec.Text(
            """
            "Job":{"type":"object","properties":{"a":{"type":"string"}}},"State":{"type":"object","properties":{"b":{"type":"string"}}}
            """,
            ""
        );
        var overlay = Failing.Actions("""{"target":"$.components.schemas.Job","update":{"x-clientgen-name":"State"}}""");
        var generated = Generated.From(document, overlay);
        generated.ShouldCompile();
        generated.Listing().ShouldContain("Class Vendor.Api.StateModel : ClientGen.Json.JsonModel");
        var note = Noted.By(document, overlay).ShouldHaveSingleItem();
        note.ShouldContain("\"State\" is StateModel here, since another type has the name State.");
        var said = Failing.Actions(
            """{"target":"$.components.schemas.Job","update":{"x-clientgen-name":"State"}}""",
            Vendors.Advised([note]).Single()
        );
        Generated.From(document, said).Listing().ShouldBe(generated.Listing());
        Noted.By(document, said).ShouldBeEmpty();
    }
}
