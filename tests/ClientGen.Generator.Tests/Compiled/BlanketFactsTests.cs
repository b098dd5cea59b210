namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What an overlay says of everything holds where it fits; what it says of one place must fit there.</summary>
[Slow("compiles generated clients")]
public sealed class BlanketFactsTests
{
    private const string Blanket = """{"target":"$.paths.*.*","update":{"x-clientgen-unwrap":"data"}}""";

    private static string Document(string more) =>
        Spec.Text(
            """
            "Thing":{"type":"object","properties":{"a":{"type":"string"}}},
            "Envelope":{"type":"object","properties":{"data":{"$ref":"#/components/schemas/Thing"}}}
            """,
            more
        );

    private const string Wrapped = """
        "/wrapped":{"get":{"operationId":"wrapped","@free","responses":{"200":{"description":"d",
          "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Envelope"}}}}}}}
        """;

    private const string Others = """
        ,"/none":{"delete":{"operationId":"none","@free","responses":{"204":{"description":"d"}}}},
        "/whole":{"get":{"operationId":"whole","@free","responses":{"200":{"description":"d",
          "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
        "/list":{"get":{"operationId":"list","@free","responses":{"200":{"description":"d",
          "content":{"application/json":{"schema":{"type":"array","items":{"type":"string"}}}}}}}},
        "/number":{"get":{"operationId":"number","@free","responses":{"200":{"description":"d",
          "content":{"application/json":{"schema":{"type":"object","properties":{"data":{"type":"integer"}}}}}}}}},
        "/file":{"get":{"operationId":"file","@free","responses":{"200":{"description":"d","content":{"image/png":{}}}}}}
        """;

    [Fact]
    public void AnAnswerThatIsNotWrapped_IsGivenWhole_AndTold()
    {
        var (document, overlay) = (Document(Wrapped + Others), Failing.Actions(Blanket));
        var generated = Generated.From(document, overlay);
        generated.ShouldCompile();
        foreach (
            var method in new[]
            {
                "Task<Thing> WrappedAsync(",
                "Task NoneAsync(",
                "Task<Thing> WholeAsync(",
                "Task<NumberResponse> NumberAsync(",
                "Task<ApiDownload> FileAsync(",
            }
        )
        {
            generated.Client.ShouldContain(method);
        }
        Noted
            .By(document, overlay)
            .Select(note => note.Split("which ")[1].Split(" does")[0])
            .ShouldBe(["GET /list", "GET /number", "GET /whole"]);
    }

    [Fact]
    public void ABlanketThatFitsNowhere_IsAnError() =>
        Failing
            .One(Document(Wrapped), Failing.Actions(Blanket.Replace("data", "result", StringComparison.Ordinal)))
            .ShouldBe("CG0009", Failing.Overlay, 2, 63, "#/paths/~1wrapped/get/x-clientgen-unwrap", "Name another member in the overlay");

    [Fact]
    public void WhatIsSaidOfOneOperation_MustFit() =>
        Failing
            .One(
                Document(Wrapped + Others),
                Failing.Actions(Blanket, """{"target":"$.paths['/whole'].get","update":{"x-clientgen-unwrap":"data"}}""")
            )
            .Pointer.ShouldBe("#/paths/~1whole/get/x-clientgen-unwrap");

    [Fact]
    public void ASecondSuccessStatus_IsPartOfTheAnswer_AndToldWhereItCannotBe()
    {
        string Answers(string answers) =>
            Document(
                """
                "/x":{"post":{"operationId":"x","@free","responses":{ANSWERS}}}
                """.Replace("ANSWERS", answers, StringComparison.Ordinal)
            );
        string Body(string status, string schema) =>
            $"\"{status}\":{{\"description\":\"d\",\"content\":{{\"application/json\":{{\"schema\":{schema}}}}}}}";
        const string Thing = """{"$ref":"#/components/schemas/Thing"}""";
        const string Envelope = """{"$ref":"#/components/schemas/Envelope"}""";

        string List(string items) => $"{{\"type\":\"array\",\"items\":{items}}}";

        Noted.By(Answers(Body("201", Thing) + "," + Body("200", Thing))).ShouldBeEmpty();
        var one = Answers(Body("200", Thing) + ",\"204\":{\"description\":\"d\"}");
        Noted.By(one).ShouldBeEmpty();
        Generated.From(one).Client.ShouldContain("Task<Thing?> XAsync(");
        var either = Answers(Body("202", Envelope) + "," + Body("200", Thing));
        Noted.By(either).ShouldBeEmpty();
        Generated.From(either).Client.ShouldContain("Task<XResponse> XAsync(");
        var lists = Answers(Body("202", List(Envelope)) + "," + Body("200", List(Thing)));
        Noted.By(lists).ShouldHaveSingleItem().ShouldContain("with 200 and with 202");
        var generated = Generated.From(lists);
        generated.ShouldCompile();
        generated.Client.ShouldContain("Task<IList<Thing>> XAsync(");
    }
}
