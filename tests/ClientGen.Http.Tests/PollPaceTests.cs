namespace ClientGen.Http.Tests;

public sealed class PollPaceTests
{
    [Theory]
    [InlineData(-3.0)]
    [InlineData(7.0)]
    [InlineData(double.NaN)]
    public void Pace_CarelessChance_NeverGoesNegativeOrPastTheDeadline(double chance)
    {
        var pace = new PollBackoff(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), () => chance);

        for (var i = 0; i < 50; i++)
        {
            pace.Next(TimeSpan.FromSeconds(-8), TimeSpan.MaxValue).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
            pace.Next(null, TimeSpan.FromMilliseconds(3)).ShouldBe(TimeSpan.FromMilliseconds(3));
        }
    }
}
