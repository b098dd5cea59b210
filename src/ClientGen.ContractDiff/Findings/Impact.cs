using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Findings;

/// <summary>One way messages meet an edit.</summary>
/// <param name="Direction">Which way the messages travel.</param>
/// <param name="Wire">The level on the wire there.</param>
/// <param name="Operations">The operations, as the old document names them.</param>
internal sealed record Impact(Direction Direction, WireLevel Wire, IReadOnlyCollection<string> Operations);
