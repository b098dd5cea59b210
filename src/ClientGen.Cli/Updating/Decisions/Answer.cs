namespace ClientGen.Cli.Updating.Decisions;

/// <summary>A decision that was taken.</summary>
/// <param name="Decision">What was asked.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="By">Who chose: <c>safe default</c>, <c>asked</c> or the file of answers.</param>
internal sealed record Answer(Decision Decision, Choice Choice, string By);
