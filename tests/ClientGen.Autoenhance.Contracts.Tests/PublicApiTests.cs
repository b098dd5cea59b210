using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

public sealed class PublicApiTests : PublicApiTests<Autoenhance>
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => Snapshot.Match(Api);
}
