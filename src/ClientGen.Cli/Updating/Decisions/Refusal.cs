namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Something for which the generator refuses the new document with the overlay.</summary>
/// <param name="Code">Its code, as in <c>CG0003</c>.</param>
/// <param name="Action">The overlay's action it is about; -1 where it is about none.</param>
/// <param name="Text">File, line, what is wrong and its mend.</param>
internal sealed record Refusal(string Code, int Action, string Text);
