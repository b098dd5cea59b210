using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Rules;

/// <summary>What a rule is about.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Direction">Which way the messages travel outside callbacks and webhooks.</param>
/// <param name="Effect">What the edit does to the allowed messages; null where it depends on the values.</param>
/// <param name="Level">The level on the wire without guards, by <see cref="SeverityRules"/>; null where the effect depends on the
/// values.</param>
/// <param name="Text">The edit in a few words.</param>
public sealed record RuleInfo(string Id, Direction Direction, Effect? Effect, WireLevel? Level, string Text);
