using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClientGen.Http.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Added_WithCode_SendsWithItsKey()
    {
        var vendor = new ScriptedHandler().Then(200, "{}");
        var services = new ServiceCollection();
        services.AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = "k1").ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();

        await provider.GetVendorTransport(Vendor.Profile).SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        vendor.Sent.Single().Headers["X-Api-Key"].ShouldBe("k1");
        vendor.Sent.Single().Url.ShouldBe("https://api.acme.test/v2/jobs/7");
    }

    [Fact]
    public async Task Added_TwiceUnderOneName_StillSends()
    {
        var vendor = new ScriptedHandler().Then(200, "{}");
        var services = new ServiceCollection();
        services.AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = "k1");
        services.AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = "k2").ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();

        await provider.GetVendorTransport(Vendor.Profile).SendAsync(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);

        vendor.Sent.Single().Headers["X-Api-Key"].ShouldBe("k2");
    }

    [Fact]
    public async Task Added_Twice_EachNameHasItsKey()
    {
        var vendor = new ScriptedHandler().Then(200, "{}").Then(200, "{}");
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = "k1", "one")
            .ConfigurePrimaryHttpMessageHandler(() => vendor);
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = "k2", "two")
            .ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();

        await provider
            .GetVendorTransport(Vendor.Profile, "two")
            .SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        await provider
            .GetVendorTransport(Vendor.Profile, "one")
            .SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        vendor.Sent.Select(sent => sent.Headers["X-Api-Key"]).ShouldBe(["k2", "k1"]);
    }

    [Fact]
    public async Task Added_WithConfiguration_ReadsEveryOption()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Acme:ApiKey"] = "from-config",
                    ["Acme:BaseAddress"] = "https://eu.acme.test/v9",
                    ["Acme:Timeout"] = "00:20:00",
                    ["Acme:MaxRetries"] = "1",
                    ["Acme:Headers:x-api-version"] = "2026-10-01",
                }
            )
            .Build();
        var vendor = new ScriptedHandler().Then(200, "{}");
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, configuration.GetSection("Acme"))
            .ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();

        await provider.GetVendorTransport(Vendor.Profile).SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        var options = provider.GetRequiredService<IOptions<VendorOptions>>().Value;
        (options.Timeout, options.MaxRetries).ShouldBe((TimeSpan.FromMinutes(20), 1));
        options.TimeProvider.ShouldBe(TimeProvider.System);
        var sent = vendor.Sent.Single();
        sent.Url.ShouldBe("https://eu.acme.test/v9/jobs/7");
        (sent.Headers["X-Api-Key"], sent.Headers["x-api-version"]).ShouldBe(("from-config", "2026-10-01"));
    }

    [Fact]
    public async Task ConfigurationChanged_NextRequestHasTheNewKey()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Acme:ApiKey"] = "old" })
            .Build();
        var vendor = new ScriptedHandler().Then(200, "{}").Then(200, "{}");
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, configuration.GetSection("Acme"))
            .ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();
        var transport = provider.GetVendorTransport(Vendor.Profile);

        await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        configuration["Acme:ApiKey"] = "new";
        configuration.Reload();
        await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        vendor.Sent.Select(sent => sent.Headers["X-Api-Key"]).ShouldBe(["old", "new"]);
    }

    [Fact]
    public async Task HostStart_WithoutKey_SaysWhatToSet()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddVendorTransport<VendorOptions>(Vendor.Profile, builder.Configuration.GetSection("Acme"));
        using var host = builder.Build();

        var thrown = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync(TestContext.Current.CancellationToken));

        thrown.Message.ShouldContain("Acme:ApiKey");
    }

    [Fact]
    public void DerivedOptions_AreTheOnesThatAreChecked()
    {
        var services = new ServiceCollection();
        services.AddVendorTransport<OtherOptions>(Vendor.Profile, o => o.ApiKey = "with space");
        using var provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetVendorTransport(Vendor.Profile)).Message.ShouldNotContain("with space");
    }

    [Theory]
    [InlineData("", "https://a.test", false, "needs a key")]
    [InlineData("a\nb", "https://a.test", false, "white space")]
    [InlineData("kéy", "https://a.test", false, "white space or characters")]
    [InlineData("k", "http://a.test", false, "must be https")]
    [InlineData("k", "http://a.test", true, "must be https")]
    [InlineData("k", "http://localhost:5000", false, "AllowInsecureLoopback")]
    [InlineData("k", "https://u:p@a.test", false, "user name")]
    [InlineData("k", "https://a.test?x=1", false, "query")]
    [InlineData("k", "ftp://a.test", false, "must be https")]
    [InlineData("k", "http://localhost.evil.test", true, "must be https")]
    [InlineData("k", "/relative", false, "absolute")]
    public void Create_WrongOptions_SaysWhichAndHowToMend(string key, string address, bool loopback, string says)
    {
        var options = new VendorOptions
        {
            ApiKey = key,
            BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute),
            AllowInsecureLoopback = loopback,
        };

        Should.Throw<ArgumentException>(() => ApiTransport.Create(Vendor.Profile, options)).Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void Create_SimulatorOnThisMachine_IsAllowedWhenAskedFor(string address)
    {
        using var transport = ApiTransport.Create(
            Vendor.Profile,
            new VendorOptions
            {
                ApiKey = "k",
                BaseAddress = new Uri(address),
                AllowInsecureLoopback = true,
            }
        );

        transport.Profile.ShouldBe(Vendor.Profile);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(499)]
    public void Create_BreakTooShort_SaysSo_BeforeTheCircuitBreakerDoes(int milliseconds)
    {
        var options = Vendor.Options();
        options.BreakDuration = TimeSpan.FromMilliseconds(milliseconds);

        Should
            .Throw<ArgumentException>(() => Vendor.Transport(new ScriptedHandler(), options))
            .Message.ShouldContain("BreakDuration must be at least half a second");

        options.BreakDuration = TimeSpan.FromMilliseconds(500);
        Vendor.Transport(new ScriptedHandler(), options).Dispose();
    }

    [Fact]
    public void Options_Spans_AreChecked()
    {
        var options = new VendorOptions
        {
            ApiKey = "k",
            Timeout = TimeSpan.Zero,
            RetryDelay = Timeout.InfiniteTimeSpan,
            MaxRetries = 21,
        };
        options.Headers["X-Api-Key"] = "other";

        var message = Should.Throw<ArgumentException>(() => ApiTransport.Create(Vendor.Profile, options)).Message;

        foreach (var name in new[] { "Timeout", "RetryDelay", "MaxRetries", "carries the key" })
            message.ShouldContain(name);
    }

    [Fact]
    public void Options_Text_HoldsNoKey() =>
        new VendorOptions { ApiKey = "secret", BaseAddress = new Uri("https://a.test") }
            .ToString()
            .ShouldBe("VendorOptions https://a.test");

    private sealed class OtherOptions : VendorOptions;
}
