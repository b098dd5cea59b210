using ClientGen.JsonSchema.Evaluation;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>One rule of the vocabulary, or a few that cannot be told apart.</summary>
/// <param name="Names">The keywords whose presence brings the rule into play.</param>
/// <param name="Since31">Whether OpenAPI 3.0 does not have it.</param>
/// <param name="Apply">Checks a value and writes what it finds into the frame's outcome.</param>
internal sealed record Keyword(string[] Names, bool Since31, Action<Frame> Apply);
