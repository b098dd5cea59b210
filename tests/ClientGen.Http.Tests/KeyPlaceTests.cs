namespace ClientGen.Http.Tests;

/// <summary>A key that goes into the query or a cookie is on the wire alone: whoever stands above sees the address without it.</summary>
public sealed class KeyPlaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static VendorProfile Profile(KeyPlace place) =>
        new("Acme", new Uri("https://api.acme.test/v2"), "api key") { KeyPlace = place };

    [Fact]
    public async Task InTheQuery_ItIsAddedOnTheWire_AndNowhereElse()
    {
        var wire = new ScriptedHandler().Then(503).Then(200, "{}");
        var above = new Above(wire);
        var transport = Vendor.Transport(above, profile: Profile(KeyPlace.Query));
        var told = "";

        await transport.SendAsync<Thing>(
            Vendor.LookRequest().Query("api key", "another").Query("a", "b c"),
            new RequestOptions { OnResponse = response => told += response.ToString() },
            Token
        );

        wire.Sent.Select(sent => sent.Url)
            .ShouldBe(Enumerable.Repeat($"https://api.acme.test/v2/jobs/7?a=b%20c&api%20key={Vendor.Key}", 2));
        wire.Sent.ShouldAllBe(sent => !sent.Headers.Values.Any(value => value.Contains(Vendor.Key)));
        above.Seen.ShouldNotBeEmpty();
        above.Seen.ShouldAllBe(address => !address.Contains(Vendor.Key));
        told.ShouldNotContain(Vendor.Key);
    }

    [Fact]
    public async Task InTheQuery_AnOperationWithoutKeyHasNone_AndAFaultSaysNothingOfIt()
    {
        var wire = new ScriptedHandler()
            .Then(200, "{}")
            .Then(400, $"no ?api%20key={Vendor.Key}")
            .Then(302, "", ("Location", $"https://x.test/?k={Vendor.Key}"));
        var transport = Vendor.Transport(wire, profile: Profile(KeyPlace.Query));

        await transport.SendAsync(new ApiRequest(Vendor.Open).Path("id", "7"), null, Token);
        var refused = await Should.ThrowAsync<ApiException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));
        var redirected = await Should.ThrowAsync<RedirectRefusedException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));

        wire.Sent[0].Url.ShouldBe("https://api.acme.test/v2/jobs/7");
        wire.Sent.Count.ShouldBe(3);
        refused.ToString().ShouldNotContain(Vendor.Key);
        redirected.ToString().ShouldNotContain(Vendor.Key);
    }

    [Fact]
    public async Task InACookie_ItStandsBesideTheOthers()
    {
        var wire = new ScriptedHandler().Then(503).Then(200, "{}");
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test/v2"), "session") { KeyPlace = KeyPlace.Cookie };

        await Vendor.Transport(wire, profile: profile).SendAsync<Thing>(Vendor.LookRequest().Cookie("tab", "1"), null, Token);

        wire.Sent.Select(sent => sent.Headers["Cookie"]).ShouldBe(Enumerable.Repeat($"tab=1; session={Vendor.Key}", 2));
        wire.Sent.ShouldAllBe(sent => !sent.Url.Contains(Vendor.Key));
    }

    // The last handler of the host's own, right before the key's.
    private sealed class Above(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<string> Seen { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request.RequestUri!.AbsoluteUri);
            var response = await base.SendAsync(request, cancellationToken);
            Seen.Add(request.RequestUri!.AbsoluteUri);
            Seen.Add(response.RequestMessage?.RequestUri?.AbsoluteUri ?? "");
            return response;
        }
    }
}
