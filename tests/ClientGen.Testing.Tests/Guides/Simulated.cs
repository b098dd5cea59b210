using System.Net;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>What a sample talks to when it is run: the simulators in the place of the vendors.</summary>
public static class Simulated
{
    private static readonly AsyncLocal<Vendors?> Current = new();

    /// <summary>Clients in the place of <c>new ClaidClient("your key")</c> and its kin.</summary>
    public static ClaidClient ClaidClient() => Current.Value!.Claid.CreateClient();

    public static PerfectlyClearClient PerfectlyClearClient() => Current.Value!.PerfectlyClear.CreateClient();

    public static AutoenhanceClient AutoenhanceClient() => Current.Value!.Autoenhance.CreateClient();

    /// <summary>A web application with the configuration that a host would have, on a free port.</summary>
    public static WebApplicationBuilder WebBuilder()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Claid:ApiKey"] = "of-the-host", ["Claid:WebhookSecret"] = "of-the-account" }
        );
        return builder;
    }

    /// <summary>Runs a web application and lets Claid announce a job to it, which it must answer with 204.</summary>
    public static void RunUntilTold(WebApplication app) => RunUntilToldAsync(app).GetAwaiter().GetResult();

    internal static void Use(Vendors vendors) => Current.Value = vendors;

    private static async Task RunUntilToldAsync(WebApplication app)
    {
        await app.StartAsync();
        using var answers = new FirstAnswer();
        await using var claid = await ClaidSimulator.StartAsync(options =>
        {
            options.WebhookSecret = "of-the-account";
            options.SendWebhooksTo(answers, new Uri(new Uri(app.Urls.First()), "/webhooks/claid"));
        });
        using var client = claid.CreateClient();
        await client.StartBatchEditAsync(
            new BatchEditRequest { Input = BatchInput.Images(["https://shop.example/a.jpg"]), Operations = new() }
        );
        (await answers.Status.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(HttpStatusCode.NoContent);
        await app.StopAsync();
    }
}
