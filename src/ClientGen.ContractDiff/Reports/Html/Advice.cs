using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>What can be done about a finding.</summary>
/// <param name="Words">In words.</param>
/// <param name="Command">What accepts it.</param>
internal sealed record Advice(string Words, string Command)
{
    /// <summary>The advice for what breaks or may break; null for everything else.</summary>
    public static Advice? For(Finding finding)
    {
        if (finding is { Wire: < WireLevel.Warning, CSharp: < CSharpLevel.Source } || finding.Accepted is not null)
            return null;
        var words = finding switch
        {
            { Wire: < WireLevel.Warning } => "Callers change their code, or an alias in the overlay keeps the old C# name.",
            { Direction: Direction.Response } =>
                "Send it in a new version of the operation, or only to clients that ask for it; or see that all readers cope, "
                    + "and accept it.",
            { Direction: Direction.Request } =>
                "Take the old form beside the new one, or ask for the new one in a new version of the operation; or accept it.",
            _ => "Keep the old one beside the new one until its clients have moved, or publish a new version; or accept it.",
        };
        return new(
            words,
            $"clientgen diff OLD NEW --accepted accepted.yaml --accept \"{finding.Rule}@{finding.Pointer}\" --reason \"…\" --expires …"
        );
    }
}
