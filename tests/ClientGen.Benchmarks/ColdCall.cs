using System.Globalization;
using System.Runtime.CompilerServices;
using ClientGen.Benchmarks.Peers;
using ClientGen.Claid;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Benchmarks;

/// <summary>The one call of a process that is measured whole: <c>cold-call CLIENT ADDRESS</c> writes the process's CPU time up to then, in
/// microseconds.</summary>
internal static class ColdCall
{
    /// <summary>The clients, and nothing at all: what every process costs.</summary>
    public static IReadOnlyList<string> Names { get; } = ["nothing", "stock", "hand-written", "resilient", "ours", "ours, AddClaid"];

    public static async Task RunAsync(string client, string address)
    {
        await (
            client switch
            {
                "stock" => StockAsync(address),
                "hand-written" => HandAsync(new HttpClient(), address),
                "resilient" => HandAsync(Resilient(), address),
                "ours" => OursAsync(address),
                "ours, AddClaid" => AddedAsync(address),
                _ => Task.CompletedTask,
            }
        );
        await Console.Out.WriteLineAsync(Environment.CpuUsage.TotalTime.TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
    }

    // Each is a method of its own, compiled only where it is called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task StockAsync(string address) =>
        new Stock.Claid.ProcessClient(address, Keyed(new HttpClient(), address)).Batch_image_edit_v1_image_edit_batch_postAsync(
            ClaidBodies.StockRequest()
        );

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task HandAsync(HttpClient client, string address) =>
        HandClient.StartAsync(Keyed(client, address), ClaidBodies.HandRequest());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HttpClient Resilient()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("resilient").RemoveAllLoggers().AddStandardResilienceHandler();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("resilient");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task OursAsync(string address)
    {
        var options = new ClaidOptions();
        Point(options, address);
        using var claid = new ClaidClient(options);
        await claid.StartBatchEditAsync(ClaidBodies.Request());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task AddedAsync(string address)
    {
        var services = new ServiceCollection();
        services.AddClaid(options => Point(options, address));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ClaidClient>().StartBatchEditAsync(ClaidBodies.Request());
    }

    private static void Point(ClaidOptions options, string address)
    {
        options.ApiKey = "key-0123456789";
        options.BaseAddress = new Uri(address);
        options.AllowInsecureLoopback = true;
    }

    private static HttpClient Keyed(HttpClient client, string address)
    {
        PeerClients.WithKey(client);
        client.BaseAddress = new Uri(address);
        return client;
    }
}
