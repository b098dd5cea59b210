using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Tests.Names;

public sealed class NameTests
{
    [Theory]
    [InlineData("tmp_url", "TmpUrl")]
    [InlineData("CMYKColorProfile", "CmykColorProfile")]
    [InlineData("APIV1Status", "Apiv1Status")]
    [InlineData("16:9", "Value16_9")]
    [InlineData("AIEdit", "AIEdit")]
    [InlineData("class", "Class")]
    [InlineData("+", "")]
    [InlineData("", "")]
    public void Pascal_IsTheDotNetName(string wire, string name) => CSharpName.Pascal(wire).ShouldBe(name);

    [Theory]
    [InlineData("TaskId", "taskId")]
    [InlineData("Class", "@class")]
    public void Camel_IsAParameterName(string pascal, string name) => CSharpName.Camel(pascal).ShouldBe(name);

    [Theory]
    [InlineData("A1_b", true)]
    [InlineData("1A", false)]
    [InlineData("A\n", false)]
    [InlineData("A-B", false)]
    [InlineData("", false)]
    public void IsIdentifier_IsStrict(string name, bool expected) => CSharpName.IsIdentifier(name).ShouldBe(expected);

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\u2028", "\"a\\u000ab\\u2028\"")]
    public void Quote_CannotBeBrokenOutOf(string text, string literal) => CSharpLiteral.Quote(text).ShouldBe(literal);

    [Fact]
    public void Walker_FindsEverySchemaOnce_InnerOnesFirst_AndNoExamples()
    {
        var document = Spec.Document(
            """
            {"paths":{"/schema":{"get":{"parameters":[{"schema":{"title":"parameter"}}],
              "responses":{"200":{"headers":{"H":{"schema":{"title":"header"}}},
              "content":{"application/json":{"schema":{"title":"body","items":{"title":"item"}},
                "example":{"schema":{"title":"none"}}}}}}}}},
             "components":{"parameters":{"P":{"schema":{"title":"shared"}}},"schemas":{"A":{"title":"a",
               "properties":{"schema":{"title":"member"},"m":{"additionalProperties":{"title":"value"}}},"anyOf":[{"title":"variant"}]}}}}
            """
        );
        SchemaWalker
            .All(document)
            .Select(schema => (string?)schema["title"])
            .OfType<string>()
            .ShouldBe(["member", "value", "variant", "a", "parameter", "header", "item", "body", "shared"]);
    }

    [Fact]
    public void Pointer_EscapesAndResolves()
    {
        var root = JObject.Parse("""{"a/b":{"~":[1,{"x y":2}]}}""");
        var token = root["a/b"]!["~"]![1]!["x y"]!;
        JsonPointer.Of(token).ShouldBe("#/a~1b/~0/1/x y");
        JsonPointer.FindFragment(root, "#/a~1b/~0/1/x%20y").ShouldBeSameAs(token);
        JsonPointer.FindFragment(root, "#/a~1b/~0/7").ShouldBeNull();
    }
}
