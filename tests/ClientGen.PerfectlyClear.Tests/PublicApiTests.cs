using ClientGen.ModelTesting;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => Snapshot.Match(PublicApi.Describe(typeof(PerfectlyClearClient).Assembly));
}
