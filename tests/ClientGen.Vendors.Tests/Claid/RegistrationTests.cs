using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClientGen.Claid.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void AddClaid_TakesTheKeyFromConfiguration()
    {
        using var host = Host(new() { ["Claid:ApiKey"] = "a-key", ["Claid:MaxRetries"] = "7" });
        host.Services.GetRequiredService<ClaidClient>().ShouldNotBeNull();
        host.Services.GetRequiredService<IOptions<ClaidOptions>>().Value.MaxRetries.ShouldBe(7);
    }

    [Fact]
    public async Task AddClaid_WithoutAKey_StopsTheHostAtItsStart()
    {
        using var host = Host([]);
        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain("ApiKey");
    }

    [Fact]
    public void AddKeyedClaid_KeepsClientsApart()
    {
        var services = new ServiceCollection();
        services.AddKeyedClaid("shop", options => options.ApiKey = "one");
        services.AddKeyedClaid("print", options => options.ApiKey = "two");
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredKeyedService<ClaidClient>("shop").ShouldNotBeSameAs(provider.GetRequiredKeyedService<ClaidClient>("print"));
    }

    [Fact]
    public void Client_WithoutAKey_SaysSo() => Should.Throw<ArgumentException>(() => new ClaidClient("")).Message.ShouldContain("ApiKey");

    [Fact]
    public void Options_DoNotShowTheKey() =>
        new ClaidOptions { ApiKey = "canary" }
            .ToString()
            .ShouldNotContain("canary");

    private static IHost Host(Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddClaid(builder.Configuration);
        return builder.Build();
    }
}
