using ClientGen.ModelTesting.Fuzzing;

namespace ClientGen.ModelTesting.Rules;

/// <summary>A fixed sample of the bodies that the fuzzer changes; see <see cref="BodyFuzzer"/>.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class MutatedBodyTests<T>
    where T : IVendor
{
    private const int Bodies = 4000;

    [Fact]
    public void ChangedBodies_AreReadWithoutInventionAndWrittenWithoutLoss()
    {
        var outcome = new BodyFuzzer(T.Vendor.Contracts, seed: 1).Run(Bodies);
        outcome.Faults.ShouldBeEmpty();
        outcome.Refused.ShouldBeGreaterThan(Bodies / 20);
        outcome.Unreadable.ShouldBeGreaterThan(Bodies / 50);
    }
}
