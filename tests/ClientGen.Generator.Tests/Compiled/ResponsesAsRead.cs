using ClientGen.Http;
using ClientGen.Json;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Each success status reads its own body in its own media type; one without a body is no value and no fault, even of work that
/// is paid for.</summary>
[Slow("compiles generated clients")]
public sealed class ResponsesAsRead
{
    private const string Schemas = """
        "Job":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},
        "Done":{"type":"object","required":["url"],"properties":{"url":{"type":"string"}}}
        """;

    private const string Job = """{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Job"}}}}""";
    private const string Done = """{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Done"}}}}""";
    private const string Text = """{"description":"d","content":{"text/plain":{"schema":{"type":"string"}}}}""";
    private const string Nothing = """{"description":"d"}""";

    private static Called Of(string responses, string statements = "give(await api.StartAsync());") =>
        Called.Of(
            Spec.Text(
                Schemas,
                "\"/x\":{\"post\":{\"operationId\":\"start\",\"x-clientgen-area\":\"Api\",\"x-clientgen-cost\":\"billable\","
                    + $"\"x-clientgen-retry\":\"never\",\"responses\":{{{responses}}}}}}}"
            ),
            statements
        );

    [Fact]
    public async Task TwoBodies_AreToldApartByTheStatus()
    {
        var called = Of(
            $"\"201\":{Done},\"202\":{Job},\"204\":{Nothing}",
            "var a = await api.StartAsync(); give(a.TryPickJob(out _)); give(ModelJson.Serialize(a)); give(a.Value is null);"
        );
        (await called.RunAsync(new Called.Response(202, "{\"id\":\"j\",\"url\":\"u\"}"))).Given.ShouldBe([
            true,
            "{\"id\":\"j\",\"url\":\"u\"}",
            false,
        ]);
        (await called.RunAsync(new Called.Response(201, "{\"url\":\"u\"}"))).Given.ShouldBe([false, "{\"url\":\"u\"}", false]);
        // A model that lacks what it must have is still that of its status.
        (await called.RunAsync(new Called.Response(202, "{\"x\":1}"))).Given.ShouldBe([true, "{\"x\":1}", false]);
        (await called.RunAsync(new Called.Response(204))).Given[2].ShouldBe(true);
    }

    // The first of them cannot hold the others, and no union can tell two numbers apart.
    [Fact]
    public async Task BodiesThatNoTypeHolds_AreJsonAsItCame()
    {
        static string Body(string type) =>
            $"{{\"description\":\"d\",\"content\":{{\"application/json\":{{\"schema\":{{\"type\":\"{type}\"}}}}}}}}";
        var called = Of(
            $"\"200\":{Body("integer")},\"201\":{Body("string")},\"202\":{Body("number")}",
            "give((await api.StartAsync()).ToString());"
        );
        (await called.RunAsync(new Called.Response(201, "\"v1\""))).Given.ShouldBe(["\"v1\""]);
        (await called.RunAsync(new Called.Response(202, "1.5"))).Given.ShouldBe(["1.5"]);
    }

    [Fact]
    public async Task InlineBodies_AreNamedByTheirStatus() =>
        (
            await Of(
                    """
                    "200":{"description":"d","content":{"application/json":{"schema":{"type":"object",
                      "properties":{"a":{"type":"string"}}}}}},
                    "202":{"description":"d","content":{"application/json":{"schema":{"type":"object",
                      "properties":{"b":{"type":"string"}}}}}}
                    """,
                    "(await api.StartAsync()).TryPickStartAccepted(out var got); give(got?.B);"
                )
                .RunAsync(new Called.Response(202, "{\"b\":\"x\"}"))
        ).Given.ShouldBe(["x"]);

    [Theory]
    [InlineData("\"200\":DONE,\"204\":NOTHING", 204, null, "null")]
    [InlineData("\"200\":DONE,\"204\":NOTHING", 200, "{\"url\":\"u\"}", "{\"url\":\"u\"}")]
    [InlineData("\"200\":DONE,\"202\":NOTHING", 202, null, "null")]
    [InlineData("\"201\":DONE,\"2XX\":NOTHING", 299, null, "null")]
    [InlineData("\"2XX\":DONE", 203, "{\"url\":\"u\"}", "{\"url\":\"u\"}")]
    [InlineData("\"default\":DONE", 200, "{\"url\":\"u\"}", "{\"url\":\"u\"}")]
    [InlineData("\"200\":DONE,\"201\":DONE", 201, "{\"url\":\"u\"}", "{\"url\":\"u\"}")]
    public async Task OneBody_OrNone(string responses, int status, string? body, string expected) =>
        (
            await Of(
                    responses.Replace("DONE", Done, StringComparison.Ordinal).Replace("NOTHING", Nothing, StringComparison.Ordinal),
                    "Done? done = await api.StartAsync(); give(ModelJson.Serialize(done));"
                )
                .RunAsync(new Called.Response(status, body))
        ).Given.ShouldBe([expected]);

    [Fact]
    public async Task WithoutAnyBody_NothingIsRead() =>
        (
            await Of($"\"200\":{Nothing},\"204\":{Nothing}", "await api.StartAsync(); give(1);")
                .RunAsync(new Called.Response(200, "<html>"))
        ).Given.ShouldBe([1]);

    [Fact]
    public async Task AnEmptyBodyThatIsNotDocumented_IsAnOutcomeNobodyKnows() =>
        await Should.ThrowAsync<UnknownOutcomeException>(Of($"\"200\":{Done}").RunAsync(new Called.Response(200)));

    [Fact]
    public async Task Text_IsText()
    {
        var (sent, given) = await Of($"\"200\":{Text}").RunAsync(new Called.Response(200, "plain \"ä\"", "text/plain"));
        given.ShouldBe(["plain \"ä\""]);
        sent[0].Headers["Accept"].ShouldBe("text/plain");
    }

    [Fact]
    public async Task TextAndJson_AreToldApartByTheStatus()
    {
        var called = Of($"\"200\":{Text},\"202\":{Job}", "give((await api.StartAsync()).Value);");
        (await called.RunAsync(new Called.Response(200, "{}", "text/plain"))).Given.ShouldBe(["{}"]);
        ModelJson.Serialize((await called.RunAsync(new Called.Response(202, "{\"id\":\"j\"}"))).Given[0]).ShouldBe("{\"id\":\"j\"}");
    }

    [Fact]
    public async Task AFileOfAnyKind_IsGivenAsItComes()
    {
        var (_, given) = await Of(
                """ "200":{"description":"d","content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}} """,
                "using var file = await api.StartAsync(); give(await new StreamReader(file.Content).ReadToEndAsync());"
            )
            .RunAsync(new Called.Response(200, "a,b\n1,2", "application/octet-stream"));
        given.ShouldBe(["a,b\n1,2"]);
    }

    [Theory]
    [InlineData("application/vnd.api+json", "application/vnd.api+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task TheMediaTypeOfTheDocument_IsAcceptedAndRead(string type, string accept)
    {
        var (sent, given) = await Of(
                Done.Replace("application/json", type, StringComparison.Ordinal).Insert(0, "\"200\":"),
                "give((await api.StartAsync()).Url);"
            )
            .RunAsync(new Called.Response(200, "{\"url\":\"u\"}", type));
        given.ShouldBe(["u"]);
        sent[0].Headers["Accept"].ShouldBe(accept);
    }
}
