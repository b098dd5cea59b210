namespace ClientGen.Batch.Tests;

public sealed class TransitionTests
{
    [Fact]
    public void TheCallThatCosts_IsAlwaysNotedBefore()
    {
        // Whatever counts as bought comes through Sending, or was found at the vendor.
        ItemState[] bought = [ItemState.Finished, ItemState.Saved];
        foreach (var (from, to) in ItemTransitions.All.Where(step => bought.Contains(step.To)))
            from.ShouldBeOneOf(ItemState.Sending, ItemState.Started, ItemState.Finished, ItemState.Unknown);
    }

    [Fact]
    public void WhatMayHaveBeenSent_GoesBackOnlyThroughUnknown()
    {
        ItemTransitions.WhenAbandoned(ItemState.Sending).ShouldBe(ItemState.Unknown);
        ItemTransitions.IsAllowed(ItemState.Started, ItemState.Planned).ShouldBeFalse();
        ItemTransitions.IsAllowed(ItemState.Finished, ItemState.Planned).ShouldBeFalse();
        ItemTransitions.All.ShouldNotContain(step => step.From == ItemState.Saved);
    }

    [Theory]
    [InlineData(ItemState.Planned, ItemState.Sending)]
    [InlineData(ItemState.Saved, ItemState.Planned)]
    public void AStepThatIsNotAllowed_IsRefused(ItemState from, ItemState to) =>
        Should.Throw<InvalidTransitionException>(() => ItemTransitions.EffectOf(from, to)).Message.ShouldContain($"{to}");
}
