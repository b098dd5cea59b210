namespace ClientGen.Batch.Tests;

public sealed class BatchItemTests
{
    [Fact]
    public void ItemsWithTheSameMembers_AreEqual_WhetherTheirIdWasAskedForOrNot()
    {
        var (one, other) = (Plans.Item(1), Plans.Item(1));
        _ = one.Id;
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(other with { Sources = ["in/other.jpg"] });
        one.ShouldNotBe(other with { Sources = [.. other.Sources, "in/second.jpg"] });
        one.ShouldNotBe(other with { Target = "other.jpg" });
        one.ShouldNotBe(other with { Price = 2 });
    }

    [Fact]
    public void ACopyWithOtherContent_HasAnIdOfItsOwn()
    {
        var one = Plans.Item(1);
        _ = one.Id;
        (one with { ContentHash = Plans.Item(2).ContentHash }).Id.ShouldBe(Plans.Item(2).Id);
    }
}
