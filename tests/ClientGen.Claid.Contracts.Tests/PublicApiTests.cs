using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class PublicApiTests : PublicApiTests<Claid>
{
    [Fact]
    public void PublicApi_IsWhatWasApproved() => Snapshot.Match(Api);
}
