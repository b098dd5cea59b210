using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace ClientGen.Http.Tests;

/// <summary>Standard options can make calls fewer and slower. Nothing in them makes the client send again what it would not.</summary>
public sealed class ResilienceOptionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every member of the options, down to values and delegates: one that a newer package has is tried too.</summary>
    public static TheoryData<string> Members => [.. Leaves(typeof(HttpStandardResilienceOptions), "").Select(leaf => leaf.Path)];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task AnyMember_WhateverItsValue_WidensNothing(string path)
    {
        foreach (var value in Greedy(path))
        {
            foreach (var scenario in Scenario.All)
            {
                var without = await scenario.RunAsync(new VendorOptions(), Token);
                var options = new VendorOptions();
                Set(options.Resilience, path, value);

                var with = await scenario.RunAsync(options, Token);

                with.Sent.Count.ShouldBeLessThanOrEqualTo(without.Sent.Count, $"{path} = {value}, {scenario.Name}");
                for (var sending = 0; sending < with.Sent.Count; sending++)
                {
                    with.Sent[sending]
                        .ShouldBeGreaterThanOrEqualTo(without.Sent[sending], $"{path} = {value}, {scenario.Name}, sending {sending}");
                }
                with.Took.ShouldBeLessThanOrEqualTo(without.Took + with.Slower, $"{path} = {value}, {scenario.Name}");
            }
        }
    }

    [Fact]
    public void Members_AreFound() => Members.Count.ShouldBeGreaterThan(30);

    [Fact]
    public async Task FewerRetries_AreKept()
    {
        var options = new VendorOptions { Resilience = { Retry = { MaxRetryAttempts = 1 } } };
        (await Scenario.Unread.RunAsync(options, Token)).Sent.Count.ShouldBe(2);
        options.Resilience.Retry.MaxRetryAttempts = 0;
        (await Scenario.Unread.RunAsync(options, Token)).Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task LongerDelays_AreKept()
    {
        var options = new VendorOptions
        {
            Resilience = { Retry = { Delay = TimeSpan.FromSeconds(10), MaxDelay = TimeSpan.FromMinutes(2) } },
        };

        (await Scenario.Unread.RunAsync(options, Token)).Sent.ShouldBe([.. new double[] { 0, 5, 15, 35 }.Select(TimeSpan.FromSeconds)]);
    }

    [Fact]
    public async Task ShorterTimeouts_AreKept()
    {
        var attempt = new VendorOptions { Resilience = { AttemptTimeout = { Timeout = TimeSpan.FromSeconds(10) } } };
        (await Scenario.SilentStart.RunAsync(attempt, Token)).Took.ShouldBe(TimeSpan.FromSeconds(10));
        var total = new VendorOptions { Resilience = { TotalRequestTimeout = { Timeout = TimeSpan.FromSeconds(4) } } };
        (await Scenario.SilentStart.RunAsync(total, Token)).Took.ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task FewerCallsAtOnce_TakeTurns()
    {
        var (now, most) = (0, 0);
        var wire = new ScriptedHandler();
        for (var call = 0; call < 6; call++)
        {
            wire.Then(
                async (_, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref now));
                    await Task.Yield();
                    Interlocked.Decrement(ref now);
                    return ScriptedHandler.Answer(200, "{}");
                }
            );
        }
        var options = Vendor.Options();
        options.Resilience.RateLimiter.DefaultRateLimiterOptions.PermitLimit = 1;
        using var transport = Vendor.Transport(wire, options);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token)));

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Configuration_IsRead_AndReadAgainWhenItChanges()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Acme:ApiKey"] = "k",
                    ["Acme:RetryDelay"] = "00:00:00.0001",
                    ["Acme:Resilience:Retry:MaxRetryAttempts"] = "1",
                }
            )
            .Build();
        var wire = new ScriptedHandler();
        for (var answer = 0; answer < 20; answer++)
            wire.Then(500);
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, configuration.GetSection("Acme"))
            .ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var provider = services.BuildServiceProvider();
        async Task<int> SentAsync()
        {
            var before = wire.Sent.Count;
            await Should.ThrowAsync<ServerException>(
                provider.GetVendorTransport(Vendor.Profile).SendAsync<Thing>(Vendor.LookRequest(), null, Token)
            );
            return wire.Sent.Count - before;
        }

        (await SentAsync()).ShouldBe(2);
        configuration["Acme:Resilience:Retry:MaxRetryAttempts"] = "0";
        configuration.Reload();
        (await SentAsync()).ShouldBe(1);
        configuration["Acme:Resilience:Retry:MaxRetryAttempts"] = "1000";
        configuration.Reload();
        (await SentAsync()).ShouldBe(4);
    }

    private static IEnumerable<(string Path, Type Type)> Leaves(Type type, string path)
    {
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
        )
        {
            var inner = property.PropertyType;
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (inner.IsClass && inner.Name.EndsWith("Options", StringComparison.Ordinal))
            {
                foreach (var leaf in Leaves(inner, name))
                    yield return leaf;
            }
            else
            {
                yield return (name, inner);
            }
        }
    }

    private static void Set(object options, string path, object? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            options = options.GetType().GetProperty(name)!.GetValue(options)!;
        options.GetType().GetProperty(names[^1])!.SetValue(options, value);
    }

    // The values that would widen most, and what breaks a careless reader. A kind of value that is new here has to be thought about.
    private static IEnumerable<object?> Greedy(string path)
    {
        var type = Leaves(typeof(HttpStandardResilienceOptions), "").Single(leaf => leaf.Path == path).Type;
        return type switch
        {
            _ when type == typeof(TimeSpan) || type == typeof(TimeSpan?) =>
            [
                TimeSpan.Zero,
                TimeSpan.FromTicks(1),
                TimeSpan.FromMilliseconds(-1),
                TimeSpan.MinValue,
                TimeSpan.MaxValue,
                TimeSpan.FromHours(30),
                TimeSpan.FromSeconds(7),
            ],
            _ when type == typeof(int) => [int.MinValue, -1, 0, 1, 50, int.MaxValue],
            _ when type == typeof(double) => [double.NaN, double.NegativeInfinity, 0d, 0.01, 0.99, double.PositiveInfinity],
            _ when type == typeof(bool) => [true, false],
            _ when type == typeof(string) => ["any", null],
            _ when type.IsEnum => [.. Enum.GetValues(type).Cast<object>()],
            _ when typeof(Delegate).IsAssignableFrom(type) => [Always.Make(type)],
            _ when !type.IsValueType && type.Name is "CircuitBreakerManualControl" or "CircuitBreakerStateProvider" =>
            [
                Activator.CreateInstance(type),
            ],
            _ => throw new InvalidOperationException($"{path} is of a kind that no test knows: {type}."),
        };
    }
}
