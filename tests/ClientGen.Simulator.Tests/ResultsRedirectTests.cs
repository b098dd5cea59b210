namespace ClientGen.Simulator.Tests;

public sealed class ResultsRedirectTests
{
    [Fact]
    public void OnRequest_AddressesLeadToTheirFileByWayOfAnother()
    {
        var store = new Files.FileStore(TimeProvider.System) { Redirects = true };

        var address = new Uri(store.Publish("key", "a.png", "image/png", "png", 100));

        store.Find(address.AbsolutePath).ShouldBeNull();
        var target = new Uri(store.Target(address.AbsolutePath, address.Query)!);
        store.Find(target.AbsolutePath)!.Length.ShouldBe(100);
        store.Target(address.AbsolutePath, "?token=other").ShouldBeNull();
    }
}
