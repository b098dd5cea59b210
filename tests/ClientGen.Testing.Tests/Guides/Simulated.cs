using System.Net;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>What a sample talks to when it is run: the simulators in the place of the vendors.</summary>
public static class Simulated
{
    private static readonly AsyncLocal<Vendors?> Current = new();

    private static readonly string[] Named = ["claid", "perfectlyclear", "autoenhance"];

    private static readonly Dictionary<string, string?> Secrets = new()
    {
        ["Claid:WebhookSecret"] = "of-the-account",
        ["PerfectlyClear:ApiKey"] = "of-the-host",
        ["Autoenhance:WebhookToken"] = "of-the-webhook",
    };

    /// <summary>Clients in the place of <c>new ClaidClient("your key")</c> and its kin.</summary>
    public static ClaidClient ClaidClient() => Current.Value!.Claid.CreateClient();

    public static PerfectlyClearClient PerfectlyClearClient() => Current.Value!.PerfectlyClear.CreateClient();

    public static AutoenhanceClient AutoenhanceClient() => Current.Value!.Autoenhance.CreateClient();

    /// <summary>A web application with the configuration that a host would have, on a free port.</summary>
    public static WebApplicationBuilder WebBuilder()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Configuration.AddInMemoryCollection(Secrets);
        return builder;
    }

    /// <summary>A client of the web, on which every address is that of a photo.</summary>
    public static HttpClient Web() => new(new OnePhoto());

    /// <summary>Runs a web application and asks what it is there for: each vendor that it has an endpoint for announces a job to it, which
    /// it must answer with 204, and an OpenAPI document must describe bodies as their vendors do.</summary>
    public static void RunAndAsk(WebApplication app) => RunAndAskAsync(app).GetAwaiter().GetResult();

    internal static void Use(Vendors vendors) => Current.Value = vendors;

    private static async Task RunAndAskAsync(WebApplication app)
    {
        await app.StartAsync();
        var root = new Uri(app.Urls.First());
        var asked = 0;
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var address = new Uri(root, endpoint.RoutePattern.RawText);
            if (address.AbsolutePath.StartsWith("/openapi/", StringComparison.Ordinal))
                await DescribesAsync(new Uri(root, "/openapi/v1.json"));
            else if (Named.Contains(address.Segments[^1]))
                await IsToldAsync(address);
            else
                continue;
            asked++;
        }
        asked.ShouldBeGreaterThan(0);
        await app.StopAsync();
    }

    private static async Task IsToldAsync(Uri address)
    {
        using var answers = new FirstAnswer();
        await using var vendor = await Announcing(address.Segments[^1], answers, address);
        (await answers.Status.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(HttpStatusCode.NoContent, address.AbsolutePath);
    }

    private static async Task DescribesAsync(Uri document)
    {
        using var http = new HttpClient();
        (await http.GetStringAsync(document)).ShouldContain("\"ClaidEditRequest\"");
    }

    private static async Task<IAsyncDisposable> Announcing(string vendor, HttpMessageHandler answers, Uri address)
    {
        switch (vendor)
        {
            case "claid":
                var claid = await ClaidSimulator.StartAsync(options =>
                {
                    options.WebhookSecret = Secrets["Claid:WebhookSecret"]!;
                    options.SendWebhooksTo(answers, address);
                });
                using (var client = claid.CreateClient())
                {
                    await client.Images.StartEditAsync(new EditRequest { Input = "https://shop.example/a.jpg", Operations = new() });
                }
                return claid;
            case "perfectlyclear":
                var pfc = await PerfectlyClearSimulator.StartAsync(options => options.SendWebhooksTo(answers, address));
                using (var client = pfc.CreateClient(options => options.ApiKey = Secrets["PerfectlyClear:ApiKey"]!))
                {
                    await client.StartAsync(
                        ImageSource.Bytes(Photo.Jpeg(64, 48), "a.jpg"),
                        new CorrectionOptions { WebhookUrl = "https://shop.example/hooks" }
                    );
                }
                return pfc;
            default:
                return await AutoenhanceSimulator.StartAsync(options =>
                {
                    options.WebhookToken = Secrets["Autoenhance:WebhookToken"]!;
                    options.SendWebhooksTo(answers, address);
                });
        }
    }

    private sealed class OnePhoto : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(Photo.Jpeg(64, 48)) });
    }
}
