using ClientGen.ModelTesting;

namespace ClientGen.Autoenhance.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => Snapshot.Match(PublicApi.Describe(typeof(AutoenhanceClient).Assembly));
}
