using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Autoenhance.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void AClient_IsResolved_WithOptionsFromCode()
    {
        var services = new ServiceCollection();
        services.AddAutoenhance(options => options.ApiKey = AutoenhanceCalls.Key);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<AutoenhanceClient>().Images.ShouldNotBeNull();
    }

    [Fact]
    public void AClient_IsResolved_WithOptionsFromConfiguration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Autoenhance:ApiKey", AutoenhanceCalls.Key)]).Build();
        var services = new ServiceCollection();
        services.AddAutoenhance(configuration);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<AutoenhanceClient>().ShouldBeSameAs(provider.GetRequiredService<AutoenhanceClient>());
    }

    [Fact]
    public void AMissingKey_SaysWhichSettingToSet()
    {
        var services = new ServiceCollection();
        services.AddAutoenhance(_ => { });
        using var provider = services.BuildServiceProvider();
        Should.Throw<Exception>(() => provider.GetRequiredService<AutoenhanceClient>()).Message.ShouldContain("Autoenhance:ApiKey");
    }

    [Fact]
    public void SeveralKeys_HaveAClientEach()
    {
        var services = new ServiceCollection();
        services.AddKeyedAutoenhance("one", options => options.ApiKey = "key-one");
        services.AddKeyedAutoenhance("two", options => options.ApiKey = "key-two");
        using var provider = services.BuildServiceProvider();
        provider
            .GetRequiredKeyedService<AutoenhanceClient>("one")
            .ShouldNotBeSameAs(provider.GetRequiredKeyedService<AutoenhanceClient>("two"));
    }
}
