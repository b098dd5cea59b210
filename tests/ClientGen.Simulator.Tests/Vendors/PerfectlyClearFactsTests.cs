using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.Tests.Vendors;

/// <summary>What is known of the vendor beyond the shapes of its responses.</summary>
public sealed class PerfectlyClearFactsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a photo", "COMPLETED")]
    [InlineData("simulate:failed", "FAILED")]
    public async Task AnEnd_IsAnnounced_AndSigned(string file, string state)
    {
        var calls = Channel.CreateUnbounded<(IHeaderDictionary Headers, string Body)>();
        await using var receiver = await ReceiverAsync(calls);
        await using var pfc = await StartAsync(new() { WebhookReceiver = receiver.Address });
        var id = await CorrectAsync(pfc, file, "&webhookUrl=https%3A%2F%2Fshop.example%2Fhook");
        pfc.Clock.Advance(TimeSpan.FromSeconds(1));

        var (headers, body) = await calls.Reader.ReadAsync(Cancelled);
        headers["webhook-id"].ToString().ShouldBe("evt_" + id);
        headers.UserAgent.ToString().ShouldBe("EyeQ-Webhook/1.0");
        headers.ContentType.ToString().ShouldBe("application/json");
        var signed = Encoding.UTF8.GetBytes($"evt_{id}.{headers["webhook-timestamp"]}.{body}");
        headers["webhook-signature"].ToString().ShouldBe("v1," + Convert.ToBase64String(HMACSHA256.HashData("test-key"u8, signed)));
        // The body is what reading the status answers.
        var status = await pfc.SendAsync("GET", $"/status/{id}?noRedirect=true");
        VendorResponse.Parse(body)["status"]!.ShouldBe(state);
        Newtonsoft.Json.Linq.JToken.DeepEquals(VendorResponse.Parse(body), status.Body).ShouldBeTrue();
    }

    [Fact]
    public async Task ARejection_IsNotAnnounced()
    {
        await using var pfc = await StartAsync(new() { WebhookReceiver = new Uri("http://127.0.0.1:9/") });
        var id = await CorrectAsync(pfc, "simulate:rejected", "&webhookUrl=https%3A%2F%2Fshop.example%2Fhook");
        pfc.Clock.Advance(TimeSpan.FromSeconds(1));
        (await pfc.SendAsync("GET", $"/status/{id}?noRedirect=true"))["status"].ShouldBe("REJECTED");
        ((PerfectlyClearSimulator)pfc.Simulator).Webhooks.ShouldBeEmpty();
    }

    [Fact]
    public async Task AResultFromTheCache_IsThereAtOnce_AnnouncedToo_AndNotWhenItIsNotWanted()
    {
        var calls = Channel.CreateUnbounded<(IHeaderDictionary Headers, string Body)>();
        await using var receiver = await ReceiverAsync(calls);
        await using var pfc = await StartAsync(new() { WebhookReceiver = receiver.Address });
        var (key, _) = await UploadAsync(pfc, "a photo");
        await StartAsync(pfc, key, "&long=1200");
        pfc.Clock.Advance(TimeSpan.FromSeconds(1));

        var cached = await StartAsync(pfc, key, "&long=1200&webhookUrl=https%3A%2F%2Fshop.example%2Fhook");
        (await pfc.SendAsync("GET", $"/status/{cached}?noRedirect=true"))["status"].ShouldBe("COMPLETED");
        pfc.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await calls.Reader.ReadAsync(Cancelled)).Headers["webhook-id"].ToString().ShouldBe("evt_" + cached);

        var anew = await StartAsync(pfc, key, "&long=1200&cache=false");
        (await pfc.SendAsync("GET", $"/status/{anew}?noRedirect=true"))["status"].ShouldBe("PENDING");
        (await StatusOfAsync(pfc, await StartAsync(pfc, key, "&long=1201"))).ShouldBe("PENDING");
    }

    [Fact]
    public async Task ARefusal_MayHaveStatus200()
    {
        await using var pfc = await StartAsync(new() { RefusalsHaveStatus200 = true });
        var started = await pfc.SendAsync("GET", "/pfc?fileKey=unknown");
        started.Status.ShouldBe(200);
        started["error"].ShouldContain("fileKey");
        started.Violations.ShouldBeEmpty();
        var status = await pfc.SendAsync("GET", "/status/unknown?noRedirect=true");
        status.Status.ShouldBe(200);
        status["error"].ShouldNotBeEmpty();
        pfc.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APresetsFile_IsWhereThePresetSays(bool wantsKey)
    {
        await using var pfc = await StartAsync(new() { PresetFilesWantKey = wantsKey });
        var made = await pfc.SendAsync("POST", "/presets/", """{"name":"portrait","description":"d"}""");
        (await pfc.PutAsync(made["uploadUrl"], "preset"u8.ToArray())).ShouldBe(200);
        var uri = (await pfc.SendAsync("GET", "/presets/" + made["presetId"]))["uri"];
        new Uri(uri).Authority.ShouldBe((wantsKey ? pfc.Simulator.BaseAddress : pfc.Simulator.FilesAddress).Authority);

        using var http = new HttpClient();
        using var bare = await http.GetAsync(uri, Cancelled);
        bare.IsSuccessStatusCode.ShouldBe(!wantsKey);
        http.DefaultRequestHeaders.Add("X-API-KEY", "test-key");
        using var keyed = await http.GetAsync(uri, Cancelled);
        keyed.IsSuccessStatusCode.ShouldBe(wantsKey);
        if (wantsKey)
            (await keyed.Content.ReadAsStringAsync(Cancelled)).ShouldBe("preset");
    }

    private static async Task<VendorFixture> StartAsync(PerfectlyClearSimulatorOptions options)
    {
        var clock = new ManualTimeProvider();
        var simulator = await PerfectlyClearSimulator.StartAsync(
            new()
            {
                Time = clock,
                WebhookReceiver = options.WebhookReceiver,
                RefusalsHaveStatus200 = options.RefusalsHaveStatus200,
                PresetFilesWantKey = options.PresetFilesWantKey,
            },
            Cancelled
        );
        return new VendorFixture(simulator, clock, "perfectlyclear", "X-API-KEY");
    }

    private static async Task<(string Key, string Url)> UploadAsync(VendorFixture pfc, string file)
    {
        var upload = await pfc.SendAsync("GET", "/upload");
        (await pfc.PutAsync(upload["upload_url"], Encoding.UTF8.GetBytes(file))).ShouldBe(200);
        return (upload["fileKey"], upload["upload_url"]);
    }

    private static async Task<string> StartAsync(VendorFixture pfc, string key, string query)
    {
        var started = await pfc.SendAsync("GET", $"/pfc?fileKey={Uri.EscapeDataString(key)}{query}");
        started.Status.ShouldBe(200);
        return started["statusEndpoint"].Split('/')[^1];
    }

    private static async Task<string> CorrectAsync(VendorFixture pfc, string file, string query) =>
        await StartAsync(pfc, (await UploadAsync(pfc, file)).Key, query);

    private static async Task<string> StatusOfAsync(VendorFixture pfc, string id) =>
        (await pfc.SendAsync("GET", $"/status/{id}?noRedirect=true"))["status"];

    private static Task<LoopbackServer> ReceiverAsync(Channel<(IHeaderDictionary Headers, string Body)> calls) =>
        LoopbackServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var headers = new HeaderDictionary();
            foreach (var (name, value) in context.Request.Headers)
                headers[name] = value;
            await calls.Writer.WriteAsync((headers, body));
        });
}
