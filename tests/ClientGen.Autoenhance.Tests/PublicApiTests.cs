using ClientGen.ModelTesting;

namespace ClientGen.Autoenhance.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => PublicApi.Describe(typeof(AutoenhanceClient).Assembly).ShouldMatchApproved(options => options.NoDiff());
}
