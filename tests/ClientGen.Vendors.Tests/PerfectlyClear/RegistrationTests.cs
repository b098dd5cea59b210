using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void AClient_IsResolved_WithOptionsFromCode()
    {
        var services = new ServiceCollection();
        services.AddPerfectlyClear(options => options.ApiKey = PerfectlyClearCalls.Key);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<PerfectlyClearClient>().Presets.ShouldNotBeNull();
    }

    [Fact]
    public void AClient_IsResolved_WithOptionsFromConfiguration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("PerfectlyClear:ApiKey", PerfectlyClearCalls.Key)])
            .Build();
        var services = new ServiceCollection();
        services.AddPerfectlyClear(configuration);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<PerfectlyClearClient>().ShouldBeSameAs(provider.GetRequiredService<PerfectlyClearClient>());
    }

    [Fact]
    public void AMissingKey_SaysWhichSettingToSet()
    {
        var services = new ServiceCollection();
        services.AddPerfectlyClear(_ => { });
        using var provider = services.BuildServiceProvider();
        Should.Throw<Exception>(() => provider.GetRequiredService<PerfectlyClearClient>()).Message.ShouldContain("PerfectlyClear:ApiKey");
    }

    [Fact]
    public void SeveralKeys_HaveAClientEach()
    {
        var services = new ServiceCollection();
        services.AddKeyedPerfectlyClear("one", options => options.ApiKey = "key-one");
        services.AddKeyedPerfectlyClear("two", options => options.ApiKey = "key-two");
        using var provider = services.BuildServiceProvider();
        provider
            .GetRequiredKeyedService<PerfectlyClearClient>("one")
            .ShouldNotBeSameAs(provider.GetRequiredKeyedService<PerfectlyClearClient>("two"));
    }
}
