namespace ClientGen.Testing.Tests.Guides;

/// <summary>The three vendors, simulated.</summary>
internal sealed record Vendors(ClaidSimulator Claid, PerfectlyClearSimulator PerfectlyClear, AutoenhanceSimulator Autoenhance)
    : IAsyncDisposable
{
    public int Purchases => Claid.Purchases + PerfectlyClear.Purchases + Autoenhance.Purchases;

    public int Requests => Claid.Received.Count + PerfectlyClear.Received.Count + Autoenhance.Received.Count;

    public static async Task<Vendors> StartAsync() =>
        new(await ClaidSimulator.StartAsync(), await PerfectlyClearSimulator.StartAsync(), await AutoenhanceSimulator.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await Claid.DisposeAsync();
        await PerfectlyClear.DisposeAsync();
        await Autoenhance.DisposeAsync();
    }
}
