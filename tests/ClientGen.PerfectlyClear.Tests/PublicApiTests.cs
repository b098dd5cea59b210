using ClientGen.ModelTesting;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => PublicApi.Describe(typeof(PerfectlyClearClient).Assembly).ShouldMatchApproved(options => options.NoDiff());
}
