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

    // The second key is in the query whatever the place of the first.
    private const string SecondKey = "canary-second-8e1d";

    [Theory]
    [InlineData(KeyPlace.Header, "X-Api-Key=")]
    [InlineData(KeyPlace.Query, "&X-Api-Key=")]
    [InlineData(KeyPlace.Cookie, "Cookie=X-Api-Key=")]
    public async Task Secrets_AppearNowhereButOnTheWire(KeyPlace place, string written)
    {
        var atVendor = new ConcurrentQueue<string>();
        var atStorage = new ConcurrentQueue<string>();
        await using var vendor = await LoopbackServer.StartAsync(context => RespondAsync(context, atVendor));
        await using var storage = await LoopbackServer.StartAsync(context => RespondAsync(context, atStorage));
        using var listener = Listen();
        var profile = Profile(place);
        await using var provider = Provider(vendor, profile);
        var transport = provider.GetVendorTransport(profile);

        foreach (var status in new[] { 200, 302, 400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503 })
        {
            await Told(() => transport.SendAsync<Thing>(Look(status), null, Token));
            await Told(() =>
                transport.SendAsync<Thing>(
                    new ApiRequest(Taking(Vendor.Buy, RetryClass.Never)).Query("status", status).Query("sig", Signature),
                    null,
                    Token
                )
            );
            var url = new Uri(storage.Address, $"/{Capability}?status={status}&sig={Signature}").ToString();
            await Told(() => transport.UploadAsync(url, ImageSource.Bytes([1], "a"), cancellationToken: Token));
            await Told(() => transport.DownloadAsync(url, new MemoryStream(), cancellationToken: Token));
        }

        atVendor.Count.ShouldBeGreaterThan(20);
        atVendor.ShouldAllBe(request => request.Contains(written + Vendor.Key) && request.Contains($"second={SecondKey}"));
        atStorage.Count.ShouldBeGreaterThan(20);
        atStorage.ShouldAllBe(request => !request.Contains(Vendor.Key) && !request.Contains(SecondKey));
        _logs.Entries.Count.ShouldBeGreaterThan(40);
        _told.Count.ShouldBeGreaterThan(60);
        var everything = _logs.Everything + string.Join('\n', _told);
        foreach (var secret in new[] { Vendor.Key, SecondKey, Signature, Capability })
            everything.ShouldNotContain(secret);
    }

    private static ApiRequest Look(int status) =>
        new ApiRequest(Taking(Vendor.Look, RetryClass.Safe)).Path("id", Capability).Query("status", status).Query("sig", Signature);

    private static ApiOperation Taking(ApiOperation operation, RetryClass retry) =>
        new(operation.Vendor, operation.Name, operation.Method, operation.Path)
        {
            Cost = operation.Cost,
            Retry = retry,
            Keys = ["ApiKey", "Second"],
        };

    // It says everything it was told back, as some vendors do.
    private static Task RespondAsync(HttpContext context, ConcurrentQueue<string> seen)
    {
        var came =
            $"{context.Request.QueryString} " + string.Join(' ', context.Request.Headers.Select(header => $"{header.Key}={header.Value}"));
        seen.Enqueue(came);
        context.Response.StatusCode = int.Parse(context.Request.Query["status"]!, System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.Location = $"https://elsewhere.test/?sig={Signature}";
        var body = $$"""
            {"message":"at https://x.test/a?sig={{Signature}} with {{Vendor.Key}} and {{SecondKey}} of {{came.Replace('"', ' ')}}",
              "size":"{{Capability}}"}
            """;
        return context.Response.WriteAsync(body);
    }

    private static VendorProfile Profile(KeyPlace place) =>
        new("Acme", new Uri("https://api.acme.test/v2"), "X-Api-Key")
        {
            KeyPlace = place,
            FurtherKeys = [new FurtherKey("Second", "second", static _ => SecondKey) { Place = KeyPlace.Query }],
        };

    private ServiceProvider Provider(LoopbackServer vendor, VendorProfile profile)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
        services.AddVendorTransport<VendorOptions>(
            profile,
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
