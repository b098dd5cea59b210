namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What cannot have the name that the rule makes gets a second one, which is told with the action that keeps it.</summary>
[Slow("compiles generated clients")]
public sealed class SecondNamesTests
{
    private static IReadOnlyList<string> Members(string document, string type)
    {
        var made = Generated.From(document).Load().GetType($"Vendor.Api.{type}").ShouldNotBeNull();
        return [.. made.GetProperties().Where(member => member.DeclaringType == made).Select(member => member.Name)];
    }

    [Theory]
    [InlineData("'+1','-1','laugh'", "Plus1 Minus1 Laugh")]
    [InlineData("'-created','created'", "MinusCreated Created")]
    [InlineData("'>','>=','='", "Greater GreaterEquals Equals2")]
    [InlineData("'asc','ASC',''", "Asc Asc2 Empty")]
    [InlineData("'größe','顧客'", "Grosse GuKe")]
    [InlineData("'Value','Mode','open_enum','print_members'", "ValueValue ModeValue OpenEnumValue PrintMembersValue")]
    public void EnumValues(string values, string names)
    {
        var document = Spec.Text($"\"Mode\":{{\"type\":\"string\",\"enum\":[{values.Replace('\'', '"')}]}}");
        Members(document, "Mode").Except(["KnownValues", "Value", "IsKnown"]).ShouldBe(names.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public void MembersNamedAsTheirClass() =>
        Members(
                Spec.Text("\"Message\":{\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"},\"a_b\":{},\"aB\":{}}}"),
                "Message"
            )
            .ShouldBe(["AB", "AB2", "MessageValue"]);

    [Theory]
    [InlineData("Task")]
    [InlineData("ApiResponse")]
    [InlineData("List")]
    public void TypesThatTheCodeUses(string name)
    {
        var document = Spec.Text(
            $"\"{name}\":" + """{"type":"object","properties":{"a":{"type":"string"}}}""",
            """
            "/x":{"get":{"operationId":"x","@free","responses":{"200":{"description":"d","content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/NAME"}}}}}}}
            """.Replace("NAME", name, StringComparison.Ordinal)
        );
        Generated.From(document).Load().GetType($"Vendor.Api.{name}Model").ShouldNotBeNull();
        Advised(document).ShouldBe(Generated.From(document).Listing());
    }

    [Fact]
    public void TypesInPlaces_KeepOffComponents()
    {
        var document = Spec.Text(
            """
            "A":{"type":"object","properties":{"mode":{"type":"string","enum":["x","y"]}}},"a_mode":{"type":"string","enum":["q","r"]},
            "AMode2":{"type":"object","properties":{"z":{"type":"string"}}}
            """
        );
        Generated.From(document).Load().GetType("Vendor.Api.AMode3").ShouldNotBeNull();
    }

    [Fact]
    public void ParametersOfOneName()
    {
        var document = Spec.Text(
            "",
            """
            "/x/{id}":{"get":{"operationId":"x","@free","parameters":[
            {"name":"id","in":"path","required":true,"schema":{"type":"string"}},{"name":"id","in":"query","schema":{"type":"string"}},
            {"name":"id","in":"query","schema":{"type":"string"}},{"name":"options","in":"query","schema":{"type":"string"}}],
            "responses":{"204":{"description":"d"}}}}
            """
        );
        Generated
            .From(document)
            .Listing()
            .ShouldContain(member =>
                member.Contains("XAsync(string id, string? idQuery = null, string? optionsQuery = null,", StringComparison.Ordinal)
            );
        Advised(document).ShouldBe(Generated.From(document).Listing());
    }

    [Fact]
    public void OperationsThatTheRuleMakesAlike_OrNothingOf()
    {
        const string Answer = "\"@free\",\"responses\":{\"204\":{\"description\":\"d\"}}";
        var listing = Generated
            .From(
                Spec.Text(
                    "",
                    """
                    "/a":{"get":{"operationId":"read","tags":["x"],{{Answer}}},"put":{"operationId":"read_","tags":["x"],{{Answer}}}},
                    "/a/":{"put":{"operationId":"Read","tags":["x"],{{Answer}}}},"/größe":{"get":{"operationId":"größe","tags":["x"],
                      {{Answer}}}}
                    """.Replace("{{Answer}}", Answer, StringComparison.Ordinal)
                )
            )
            .Listing();
        foreach (var name in new[] { "ReadAsync", "PutAAsync", "PutA2Async", "GrosseAsync" })
            listing.ShouldContain(member => member.Contains($"XClient.{name}(", StringComparison.Ordinal));
    }

    // What the notes advise is said, and nothing changes by it.
    private static IReadOnlyList<string> Advised(string document)
    {
        var actions = Vendors.Advised(Noted.By(document));
        actions.ShouldNotBeEmpty();
        var overlay = Failing.Actions(actions);
        Noted.By(document, overlay).ShouldBeEmpty();
        return Generated.From(document, overlay).Listing();
    }
}
