using ClientGen.Generator.Diagnostics;
using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Keys that a document wants together all go out; of alternatives one does, and the others are told.</summary>
[Slow("compiles generated clients")]
public sealed class KeysAsSent
{
    private const string Schemes = """
        "app_id":{"type":"apiKey","in":"header","name":"X-App-Id"},
        "token":{"type":"http","scheme":"bearer"},
        "query":{"type":"apiKey","in":"query","name":"q"},
        "timeout":{"type":"apiKey","in":"cookie","name":"session"},
        "login":{"type":"http","scheme":"basic"},
        "system":{"type":"apiKey","in":"header","name":"X-App-Id"},
        "certificate":{"type":"mutualTLS"}
        """;

    // Operations a, b, …, each with a "security" of its own.
    private static string Document(params string[] security) =>
        """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"x-clientgen-vendor":"Acme",
            "servers":[{"url":"https://api.vendor.test"}],"paths":{PATHS},"components":{"securitySchemes":{SCHEMES}}}
            """.Replace("SCHEMES", Schemes, StringComparison.Ordinal).Replace(
            "PATHS",
            string.Join(',', security.Select((one, index) => Path((char)('a' + index), one))),
            StringComparison.Ordinal
        );

    private static string Path(char name, string security) =>
        $"\"/{name}\":{{\"get\":{{\"operationId\":\"{name}\",\"x-clientgen-area\":\"Api\",\"security\":[{security}],"
        + "\"responses\":{\"204\":{\"description\":\"d\"}}}}";

    private static async Task<IReadOnlyList<string>> SendAsync(string client, string calls, params string[] security)
    {
        var (sent, _) = await Called
            .Of(
                Document(security),
                $"using var acme = new AcmeClient(ApiTransport.Create(AcmeClient.Profile, {client}, wire, wire)); {calls}",
                defaults: Defaults.ByMethod
            )
            .RunAsync([.. Enumerable.Repeat(new Called.Response(204), 4)]);
        return [.. sent.Select(Shown)];
    }

    private static string Shown(SentRequest sent) =>
        string.Join(
            ' ',
            new[] { new Uri(sent.Url).PathAndQuery }.Concat(
                new[] { "Authorization", "X-App-Id", "Cookie" }
                    .Where(sent.Headers.ContainsKey)
                    .Select(header => $"{header}={sent.Headers[header]}")
            )
        );

    private static IReadOnlyList<Diagnostic> Notes(params string[] security)
    {
        var bag = new DiagnosticBag();
        GeneratorRun
            .Generate((Document(security), "acme/openapi.json"), null, Generated.Namespace, bag, Defaults.ByMethod)
            .ShouldNotBeNull(string.Join('\n', bag.Items));
        return bag.Notes;
    }

    /// <summary>The option is a member of the options, so its name hides a namespace of the same name there.</summary>
    [Fact]
    public async Task AKey_MayBeCalledAsANamespaceIs() =>
        (
            await SendAsync(
                """new AcmeOptions { ApiKey = "k2", System = "k1" }""",
                "await acme.Api.AAsync();",
                """{"system":[],"token":[]}"""
            )
        ).ShouldBe(["/a Authorization=Bearer k2 X-App-Id=k1"]);

    [Fact]
    public async Task Together_AllAreSent() =>
        (
            await SendAsync(
                """new AcmeOptions { ApiKey = "k2", AppId = "k1", Query = "k3", TimeoutKey = "k4" }""",
                "await acme.Api.AAsync();",
                """{"app_id":[],"token":[],"query":[],"timeout":[]}"""
            )
        ).ShouldBe(["/a?q=k3 Authorization=Bearer k2 X-App-Id=k1 Cookie=session=k4"]);

    [Fact]
    public async Task EachOperation_SendsItsOwn_AndTheUsualOneIsTheApiKey() =>
        (
            await SendAsync(
                """new AcmeOptions { ApiKey = "k1", Token = "k2", Login = "k3" }""",
                "await acme.Api.AAsync(); await acme.Api.BAsync(); await acme.Api.CAsync(); await acme.Api.DAsync();",
                """{"token":[]}""",
                """{"app_id":[]},{"login":[]}""",
                """{"login":[]}""",
                """{"app_id":[]}"""
            )
        ).ShouldBe(["/a Authorization=Bearer k2", "/b X-App-Id=k1", "/c Authorization=Basic k3", "/d X-App-Id=k1"]);

    [Fact]
    public async Task TheConstructor_TakesThoseThatAllNeed() =>
        (
            await SendAsync(
                """new AcmeOptions { ApiKey = "k2", Query = "k1" }""",
                """
                _ = new Func<string, string, AcmeClient>(static (token, query) => new AcmeClient(token: token, query: query));
                await acme.Api.AAsync();
                """,
                """{"query":[],"token":[]}"""
            )
        ).ShouldBe(["/a?q=k1 Authorization=Bearer k2"]);

    [Fact]
    public void Alternatives_AreTold_WithWhatChoosesThem()
    {
        var note = Notes("""{"certificate":[]},{"query":[]},{"token":[],"app_id":[]}""").ShouldHaveSingleItem();
        note.Message.ShouldStartWith(
            "The key of GET /a goes into the header Authorization after \"Bearer\" and into the header X-App-Id; the vendor takes one in "
                + "the query as q as well."
        );
        var mend = note.Message[note.Message.IndexOf("{\"target\"", StringComparison.Ordinal)..];
        mend.ShouldBe("""{"target":"$.paths['/a'].get.security[2]","remove":true}""");
        var bag = new DiagnosticBag();
        GeneratorRun
            .Generate(
                (Document("""{"certificate":[]},{"query":[]},{"token":[],"app_id":[]}"""), "acme/openapi.json"),
                (Failing.Actions(mend), Failing.Overlay),
                Generated.Namespace,
                bag,
                Defaults.ByMethod
            )
            .ShouldNotBeNull()
            .Shell.ShouldContain("KeyPlace = KeyPlace.Query,");
        bag.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void AnAlternativeThatNobodyTakes_TellsNothing() => Notes("""{"token":[]},{"token":["scope"]}""").ShouldBeEmpty();

    [Fact]
    public void TheNamesOfOptions_AreAllOfThem() =>
        typeof(VendorOptions)
            .GetMembers()
            .Select(member => member.Name)
            .Where(name => !name.Contains('_', StringComparison.Ordinal) && name != ".ctor" && name != "ApiKey")
            .ShouldAllBe(name => Generator.Api.NamedKey.NameOf(name, Array.Empty<string>(), "AcmeOptions") == name + "Key");
}
