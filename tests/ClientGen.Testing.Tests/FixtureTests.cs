using ClientGen.Claid;

namespace ClientGen.Testing.Tests;

/// <summary>The fixture as the guide uses it.</summary>
public sealed class FixtureTests(ClaidFixture claid) : IClassFixture<ClaidFixture>
{
    [Fact]
    public async Task AFixture_IsAVendor_InThreeLines()
    {
        using var client = claid.CreateClient();
        await client.Images.EditAsync(new EditRequest { Input = "https://shop.example/a-800x600.jpg", Operations = new() });
        claid.Simulator.Purchases.ShouldBe(1);
    }

    [Fact]
    public void AFixtureOfOnesOwn_HasOptions()
    {
        using var strict = new Strict();
        strict.Simulator.ApiKey.ShouldBe("of-the-test");
        strict.CreateClient().Dispose();
    }

    private sealed class Strict() : PerfectlyClearFixture(options => options.ApiKeys.Add("of-the-test"));
}
