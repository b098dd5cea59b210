using ClientGen.ContractDiff.Comparing;

namespace ClientGen.ContractDiff.Reach;

/// <summary>One edit, all the ways it is met, and the operations that meet it.</summary>
internal sealed class Reached(Edit edit)
{
    public Edit Edit { get; set; } = edit;

    public HashSet<Use> Uses { get; } = [];

    public HashSet<string> Operations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);
}
