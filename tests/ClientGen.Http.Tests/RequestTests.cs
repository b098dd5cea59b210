using ClientGen.Json;

namespace ClientGen.Http.Tests;

public sealed class RequestTests
{
    private static readonly Uri Base = new("https://api.acme.test/v2/");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\0b")]
    [InlineData("a\r\nb")]
    public void Path_ValueThatWouldLeaveItsPlace_IsRefusedByName(string value)
    {
        var thrown = Should.Throw<ArgumentException>(() => new ApiRequest(Vendor.Look).Path("id", value));

        thrown.ParamName.ShouldBe("id");
    }

    [Theory]
    [InlineData("../x", "https://api.acme.test/v2/jobs/..%2Fx")]
    [InlineData("%2e%2e", "https://api.acme.test/v2/jobs/%252e%252e")]
    [InlineData("a/b?c#d", "https://api.acme.test/v2/jobs/a%2Fb%3Fc%23d")]
    [InlineData("ä b", "https://api.acme.test/v2/jobs/%C3%A4%20b")]
    [InlineData("{id}", "https://api.acme.test/v2/jobs/%7Bid%7D")]
    public void Path_Value_StaysOneSegment(string value, string expected) =>
        new ApiRequest(Vendor.Look).Path("id", value).Address(Base).AbsoluteUri.ShouldBe(expected);

    [Fact]
    public void Path_NotFilled_SaysWhich() =>
        Should.Throw<InvalidOperationException>(() => new ApiRequest(Vendor.Look).Address(Base)).Message.ShouldContain("'id'");

    [Fact]
    public void Path_Number_IsInvariant() =>
        new ApiRequest(Vendor.Look).Path("id", 1234567L).Address(Base).AbsoluteUri.ShouldEndWith("/jobs/1234567");

    [Fact]
    public void Query_KindsOfValues_AreWrittenAsTheWireWants()
    {
        var request = new ApiRequest(Vendor.Buy)
            .Query("text", "a b&c=d")
            .Query("none", null)
            .Query("flag", true)
            .Query("off", (bool?)false)
            .Query("count", 5)
            .Query("ratio", 0.5)
            .Query("big", 12345678901234L)
            .Query("missing", (int?)null)
            .Query("open", new Wire("warm"))
            .Query("unset", default(Wire))
            .Query("list", new[] { "a,b", "c" })
            .Query("at", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

        request
            .Address(Base)
            .Query.ShouldBe(
                "?text=a%20b%26c%3Dd&flag=true&off=false&count=5&ratio=0.5&big=12345678901234"
                    + "&open=warm&list=a%2Cb&list=c&at=2026-01-02T03%3A04%3A05.0000000%2B00%3A00"
            );
    }

    [Fact]
    public void Query_NotANumber_IsRefusedByName() =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Vendor.Buy).Query("ratio", double.NaN)).ParamName.ShouldBe("ratio");

    [Theory]
    [InlineData("X-Note", "a\r\nX-Api-Key: stolen")]
    [InlineData("X-Note", "é")]
    [InlineData("X Note", "a")]
    [InlineData("", "a")]
    [InlineData("Host", "evil.test")]
    [InlineData("Content-Type", "text/plain")]
    public void Header_ThatWouldBreakOut_IsRefused(string name, string value) =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Vendor.Buy).Header(name, value));

    [Fact]
    public async Task Json_ChangedLater_SendsWhatItWas()
    {
        var thing = new Thing { Name = "before" };
        var request = new ApiRequest(Vendor.Start).Json(thing);
        thing.Name = "after";
        var vendor = new ScriptedHandler().Then(200, "{}");

        await Vendor.Transport(vendor).SendAsync(request, null, TestContext.Current.CancellationToken);

        vendor.Sent[0].Text.ShouldBe("""{"name":"before"}""");
        vendor.Sent[0].Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
    }

    [Fact]
    public async Task Headers_CallWinsOverOptionsOverProfile()
    {
        var profile = new VendorProfile("Acme", Base, "X-Api-Key")
        {
            DefaultHeaders = new Dictionary<string, string>
            {
                ["x-api-version"] = "2025-01-01",
                ["x-kept"] = "1",
                ["x-two"] = "profile",
            },
        };
        var options = Vendor.Options();
        options.Headers["x-api-version"] = "2026-10-01";
        options.Headers["x-two"] = "options";
        var vendor = new ScriptedHandler().Then(200, "{}");

        await Vendor
            .Transport(vendor, options, profile)
            .SendAsync(
                Vendor.LookRequest(),
                new RequestOptions { Headers = { ["X-Two"] = "call" } },
                TestContext.Current.CancellationToken
            );

        var headers = vendor.Sent[0].Headers;
        (headers["x-api-version"], headers["x-kept"], headers["x-two"]).ShouldBe(("2026-10-01", "1", "call"));
        headers["X-Api-Key"].ShouldBe(Vendor.Key);
    }

    [Fact]
    public async Task Headers_KeyOverriddenByCall_IsRefusedBeforeSending()
    {
        var vendor = new ScriptedHandler();

        await Should.ThrowAsync<ArgumentException>(
            Vendor
                .Transport(vendor)
                .SendAsync(
                    Vendor.LookRequest(),
                    new RequestOptions { Headers = { ["x-api-key"] = "other" } },
                    TestContext.Current.CancellationToken
                )
        );

        vendor.Sent.ShouldBeEmpty();
    }

    private readonly struct Wire(string text) : IWireValue
    {
        public bool IsUnset => text is null;

        public override string ToString() => text ?? "";
    }
}
