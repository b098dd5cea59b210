using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>Whether an operation may be sent again is a decision: nobody changes one without this list.</summary>
public sealed class RetryFactsTests
{
    [Fact]
    public void EveryOperation_HasItsCostAndRetryClass() => Snapshot.Match(OperationFacts.Listing(typeof(PerfectlyClearClient).Assembly));

    [Fact]
    public void NoBillableOperation_MayBeSentAgain() =>
        OperationFacts
            .Of(typeof(PerfectlyClearClient).Assembly)
            .Where(operation => operation.Cost == OperationCost.Billable && operation.Retry != RetryClass.Never)
            .ShouldBeEmpty();
}
