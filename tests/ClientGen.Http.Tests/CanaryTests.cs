using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClientGen.Http.Tests;

/// <summary>The key, signed queries and ids that grant access appear nowhere but on the wire to whom they belong.</summary>
public sealed class CanaryTests
{
    private const string Capability = "capability-id-77aa";
    private const string Signature = "signature-5d3e";

#if TESTS_NETSTANDARD
    // The netstandard2.0 build cannot turn the runtime's own spans off; they hold paths, where the host listens to them.
    private static readonly string[] Sources = ["ClientGen"];
#else
    private static readonly string[] Sources = ["ClientGen", "System.Net"];
#endif

    private readonly CapturingLoggerFactory _logs = new();
    private readonly ConcurrentQueue<string> _told = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_AppearNowhereButOnTheWire()
    {
        var vendorHeaders = new ConcurrentQueue<string>();
        var storageHeaders = new ConcurrentQueue<string>();
        await using var vendor = await LoopbackServer.StartAsync(context => RespondAsync(context, vendorHeaders));
        await using var storage = await LoopbackServer.StartAsync(context => RespondAsync(context, storageHeaders));
        using var listener = Listen();
        await using var provider = Provider(vendor);
        var transport = provider.GetVendorTransport(Vendor.Profile);

        foreach (var status in new[] { 200, 302, 400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503 })
        {
            await Told(() => transport.SendAsync<Thing>(Look(status), null, Token));
            await Told(() =>
                transport.SendAsync<Thing>(new ApiRequest(Vendor.Buy).Query("status", status).Query("sig", Signature), null, Token)
            );
            var url = new Uri(storage.Address, $"/{Capability}?status={status}&sig={Signature}").ToString();
            await Told(() => transport.UploadAsync(url, ImageSource.Bytes([1], "a"), cancellationToken: Token));
            await Told(() => transport.DownloadAsync(url, new MemoryStream(), cancellationToken: Token));
        }

        vendorHeaders.Count.ShouldBeGreaterThan(20);
        vendorHeaders.ShouldAllBe(headers => headers.Contains($"X-Api-Key={Vendor.Key}"));
        storageHeaders.Count.ShouldBeGreaterThan(20);
        storageHeaders.ShouldAllBe(headers => !headers.Contains(Vendor.Key));
        _logs.Entries.Count.ShouldBeGreaterThan(40);
        _told.Count.ShouldBeGreaterThan(60);
        var everything = _logs.Everything + string.Join('\n', _told);
        foreach (var secret in new[] { Vendor.Key, Signature, Capability })
            everything.ShouldNotContain(secret);
    }

    private static ApiRequest Look(int status) =>
        new ApiRequest(Vendor.Look).Path("id", Capability).Query("status", status).Query("sig", Signature);

    // It says everything it was told back, as some vendors do.
    private static Task RespondAsync(HttpContext context, ConcurrentQueue<string> seen)
    {
        seen.Enqueue(string.Join(' ', context.Request.Headers.Select(header => $"{header.Key}={header.Value}")));
        context.Response.StatusCode = int.Parse(context.Request.Query["status"]!, System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.Location = $"https://elsewhere.test/?sig={Signature}";
        var body = $$"""
            {"message":"at https://x.test/a?sig={{Signature}} with {{context.Request.Headers["X-Api-Key"]}}",
              "size":"{{Capability}}"}
            """;
        return context.Response.WriteAsync(body);
    }

    private ServiceProvider Provider(LoopbackServer vendor)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
        services.AddVendorTransport<VendorOptions>(
            Vendor.Profile,
            o =>
            {
                o.ApiKey = Vendor.Key;
                o.BaseAddress = vendor.Address;
                o.AllowInsecureLoopback = true;
                o.TimeProvider = Vendor.Jumping();
                o.BreakDuration = TimeSpan.FromMilliseconds(500);
                o.RetryBudget = 10_000;
            }
        );
        return services.BuildServiceProvider();
    }

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Servers of other tests in this process have spans of their own.
                if (Sources.Any(name => activity.Source.Name.StartsWith(name, StringComparison.Ordinal)))
                    _told.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private async Task Told(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _told.Enqueue(fault.ToString());
        }
    }
}
