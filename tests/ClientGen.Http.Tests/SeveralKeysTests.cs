namespace ClientGen.Http.Tests;

/// <summary>A vendor that takes several keys gets those that the operation takes, each in its place, and nobody else gets any.</summary>
public sealed class SeveralKeysTests
{
    private const string AppId = "canary-app-11aa";
    private const string Session = "canary-session-22bb";
    private const string Admin = "canary-admin-33cc";

    private static readonly string[] All = [Vendor.Key, AppId, Session, Admin];

    private static readonly VendorProfile Profile = new("Acme", new Uri("https://api.acme.test/v2"), "Authorization")
    {
        KeyPrefix = "Bearer ",
        FurtherKeys =
        [
            new FurtherKey("AppId", "app_id", static options => (options as Options)?.AppId) { Place = KeyPlace.Query },
            new FurtherKey("Session", "session", static options => (options as Options)?.Session) { Place = KeyPlace.Cookie },
            new FurtherKey("Admin", "Authorization", static options => (options as Options)?.Admin)
            {
                Prefix = "Basic ",
                IsOptional = true,
            },
        ],
    };

    private static readonly ApiOperation Together = Looking("Together", "ApiKey", "AppId", "Session");

    private static readonly ApiOperation Alone = Looking("Alone", "AppId");

    private static readonly ApiOperation Administer = Looking("Administer", "Admin");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ApiOperation Looking(string name, params string[] keys) =>
        new("Acme", name, HttpMethod.Get, "/jobs")
        {
            Cost = OperationCost.Free,
            Retry = RetryClass.Safe,
            Keys = keys,
        };

    private static Options Complete() =>
        new()
        {
            ApiKey = Vendor.Key,
            AppId = AppId,
            Session = Session,
            Admin = Admin,
            TimeProvider = Vendor.Jumping(),
            Jitter = new ScriptedJitter(0.5).Next,
        };

    private static ApiTransport Transport(HttpMessageHandler wire, Options? options = null, HttpMessageHandler? files = null) =>
        ApiTransport.Create(Profile, options ?? Complete(), wire, files ?? new ScriptedHandler());

    [Fact]
    public async Task EachOperation_SendsItsOwn()
    {
        var wire = new ScriptedHandler().Then(503).Then(200, "{}").Then(200, "{}").Then(200, "{}").Then(200, "{}");
        using var transport = Transport(wire);

        await transport.SendAsync<Thing>(new ApiRequest(Together).Query("a", "1"), null, Token);
        await transport.SendAsync<Thing>(new ApiRequest(Alone).Cookie("tab", "1"), null, Token);
        await transport.SendAsync<Thing>(new ApiRequest(Administer), null, Token);
        await transport.SendAsync<Thing>(new ApiRequest(Vendor.Open).Path("id", "7"), null, Token);

        wire.Sent.Select(sent => $"{Header(sent, "Authorization")} {new Uri(sent.Url).Query} {Header(sent, "Cookie")}")
            .ShouldBe([
                .. Enumerable.Repeat($"Bearer {Vendor.Key} ?a=1&app_id={AppId} session={Session}", 2),
                $"- ?app_id={AppId} tab=1",
                $"Basic {Admin}  -",
                "-  -",
            ]);
    }

    [Fact]
    public async Task AnOptionalOneThatIsMissing_IsAskedForBeforeAnythingIsSent()
    {
        var wire = new ScriptedHandler().Then(200, "{}");
        var options = Complete();
        options.Admin = "";
        using var transport = Transport(wire, options);

        var fault = await Should.ThrowAsync<InvalidOperationException>(transport.SendAsync<Thing>(new ApiRequest(Administer), null, Token));
        await transport.SendAsync<Thing>(new ApiRequest(Alone), null, Token);

        fault.Message.ShouldStartWith("Acme Administer takes a key that this client has not: set Acme:Admin in the configuration");
        wire.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Acme needs a key: set Acme:AppId in the configuration, or AppId where the client is added.")]
    [InlineData("a b", "Acme's AppId holds white space")]
    public void ARequiredOneThatIsMissingOrBroken_StopsTheClient(string key, string why)
    {
        var options = Complete();
        options.AppId = key;
        Should.Throw<ArgumentException>(() => Transport(new ScriptedHandler(), options)).Message.ShouldContain(why);
    }

    [Fact]
    public void OptionsOfAnotherType_HaveNoFurtherKeys() =>
        Should
            .Throw<ArgumentException>(() => ApiTransport.Create(Profile, Vendor.Options(), new ScriptedHandler(), new ScriptedHandler()))
            .Message.ShouldContain("Acme:AppId");

    [Fact]
    public void WhereNoneIsRequired_AClientIsMadeWithout()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Key") { IsKeyOptional = true };
        using var transport = ApiTransport.Create(profile, new VendorOptions(), new ScriptedHandler(), new ScriptedHandler());
        transport.Profile.ShouldBe(profile);
    }

    [Fact]
    public async Task WhatTheVendorSaysBack_HasNoneOfThem()
    {
        var body = $$"""{"message":"{{string.Join(" and ", All)}}","size":"{{AppId}}"}""";
        var wire = new ScriptedHandler()
            .Then(400, body)
            .Then(200, $$"""{"{{AppId}}":[""")
            .Then(302, "", ("Location", $"https://x.test/?k={Session}"));
        using var transport = Transport(wire);
        var told = new List<string>();

        for (var call = 0; call < 3; call++)
        {
            var fault = await Should.ThrowAsync<Exception>(transport.SendAsync<Thing>(new ApiRequest(Together), null, Token));
            told.Add($"{fault} {(fault as ApiException)?.ErrorMessage}");
        }
        told.Add(transport.Preview(new ApiRequest(Together), null).ToString()!);
        told.Add(Complete().ToString());

        told[0].ShouldContain("[key] and [key] and [key] and [key]");
        told.SelectMany(text => All.Where(key => text.Contains(key, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Fact]
    public async Task NoneGoesToAnotherHost()
    {
        var (wire, files) = (new ScriptedHandler().Then(200, "{}"), new ScriptedHandler().Then(200).Then(200, "file"));
        using var transport = ApiTransport.Create(Profile, Complete(), new Elsewhere(wire), files);

        await Should.ThrowAsync<KeyWithheldException>(transport.SendAsync<Thing>(new ApiRequest(Together), null, Token));
        await transport.UploadAsync("https://files.test/a", ImageSource.Bytes([1], "a"), cancellationToken: Token);
        await Should.ThrowAsync<ApiException>(
            transport.DownloadAsync("https://files.test/a", new MemoryStream(), cancellationToken: Token)
        );

        wire.Sent.ShouldBeEmpty();
        files.Sent.Count.ShouldBe(2);
        files
            .Sent.Select(sent => $"{sent.Url} {string.Join(' ', sent.Headers.Values)}")
            .SelectMany(text => All.Where(key => text.Contains(key, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void AHeaderThatCarriesOne_CannotBeSetByHand()
    {
        var options = Complete();
        options.Headers["authorization"] = "mine";
        Should.Throw<ArgumentException>(() => Transport(new ScriptedHandler(), options)).Message.ShouldContain("set ApiKey instead");
    }

    private static string Header(SentRequest sent, string name) => sent.Headers.TryGetValue(name, out var value) ? value : "-";

    private sealed class Options : VendorOptions
    {
        public string AppId { get; set; } = "";

        public string Session { get; set; } = "";

        public string Admin { get; set; } = "";
    }

    // A handler of the host's own that sends elsewhere.
    private sealed class Elsewhere(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("https://elsewhere.test/jobs");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
