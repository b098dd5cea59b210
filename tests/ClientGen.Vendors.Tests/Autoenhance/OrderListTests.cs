using ClientGen.Http;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;

namespace ClientGen.Autoenhance.Tests;

public sealed class OrderListTests
{
    [Fact]
    public async Task AllPages_AreRead()
    {
        var vendor = new PlayedVendor("autoenhance", "orders");
        using var ae = AutoenhanceCalls.Client(vendor);
        var ids = await ae
            .Orders.ListAsync(perPage: 2, cancellationToken: TestContext.Current.CancellationToken)
            .Select(order => order.OrderId)
            .ToListAsync(TestContext.Current.CancellationToken);
        ids.ShouldBe(["o-1", "o-2", "o-3", "o-4", "o-5"]);
        vendor.NotPlayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task APage_IsReadWhenItIsNeeded()
    {
        var vendor = new PlayedVendor("autoenhance", "orders");
        using var ae = AutoenhanceCalls.Client(vendor);
        await foreach (var order in ae.Orders.ListAsync(perPage: 2, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (order.OrderId == "o-2")
                break;
        }
        vendor.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"orders":null,"pagination":null}""")]
    [InlineData("""{"orders":[],"pagination":{"next_offset":""}}""")]
    public async Task AnEmptyPage_IsTheEnd(string page)
    {
        using var ae = AutoenhanceCalls.Client(new ScriptedHandler().Then(200, page));
        (
            await ae
                .Orders.ListAsync(cancellationToken: TestContext.Current.CancellationToken)
                .CountAsync(TestContext.Current.CancellationToken)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task APageThatNamesItself_IsNotReadForever()
    {
        var vendor = new ScriptedHandler();
        foreach (var _ in new int[3])
            vendor.Then(200, """{"orders":[],"pagination":{"next_offset":"same"}}""");
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<UnreadableResponseException>(async () => await ae.Orders.ListAsync().CountAsync());
        vendor.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PagesInARing_AreNotReadForever()
    {
        var vendor = new ScriptedHandler();
        foreach (var next in new[] { "a", "b", "c", "a", "b" })
            vendor.Then(200, $$$"""{"orders":[{"order_id":"o"}],"pagination":{"next_offset":"{{{next}}}"}}""");
        using var ae = AutoenhanceCalls.Client(vendor);
        var read = 0;
        (
            await Should.ThrowAsync<UnreadableResponseException>(async () =>
            {
                await foreach (var order in ae.Orders.ListAsync())
                    read += order.OrderId == "o" ? 1 : 0;
            })
        ).Message.ShouldContain("no end");
        (read, vendor.Sent.Count).ShouldBe((4, 4));
    }
}
