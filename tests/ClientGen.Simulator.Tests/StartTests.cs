using System.Net;

namespace ClientGen.Simulator.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Start_OnAPortThatIsTaken_SaysSo()
    {
        await using var first = await ClaidSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var options = new ClaidSimulatorOptions { Port = first.BaseAddress.Port };
        var fault = await Should.ThrowAsync<IOException>(() => ClaidSimulator.StartAsync(options, TestContext.Current.CancellationToken));
        fault.Message.ShouldContain(first.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Start_TwoAtATime_AreApart()
    {
        await using var first = await ClaidFixture.StartAsync();
        await using var second = await ClaidFixture.StartAsync();
        await first.GetAsync("/v1/storage/storages");
        first.Simulator.Counters.Requests.ShouldBe(1);
        second.Simulator.Counters.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Start_ListensOnLoopbackAndTwoOrigins()
    {
        await using var simulator = await ClaidSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var address in new[] { simulator.BaseAddress, simulator.FilesAddress })
        {
            address.Scheme.ShouldBe("http");
            IPAddress.IsLoopback(IPAddress.Parse(address.Host)).ShouldBeTrue();
        }

        simulator.FilesAddress.Port.ShouldNotBe(simulator.BaseAddress.Port);
    }

    [Fact]
    public async Task Dispose_StopsListening()
    {
        var simulator = await ClaidSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var address = simulator.BaseAddress;
        await simulator.DisposeAsync();
        using var client = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(address, TestContext.Current.CancellationToken));
    }
}
