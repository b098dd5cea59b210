namespace ClientGen.Drill.Tests.Running;

/// <summary>What became of a change.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsBoring">Whether it was absorbed, or told with a mend that works at once.</param>
/// <param name="Seen">What whoever rebuilds sees.</param>
/// <param name="Lines">How many lines of C# it changes.</param>
/// <param name="Diff">What <c>clientgen diff</c> says.</param>
internal sealed record Outcome(Change Change, bool IsBoring, string Seen, string Lines, string Diff);
