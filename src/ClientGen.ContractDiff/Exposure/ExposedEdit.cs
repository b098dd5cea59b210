using ClientGen.ContractDiff.Comparing;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>One edit, all the ways it is met, and the operations that meet it.</summary>
internal sealed class ExposedEdit(Edit edit)
{
    public Edit Edit { get; set; } = edit;

    /// <summary>Each way, and the operations that meet the edit this way as the old document names them.</summary>
    public Dictionary<ExposureKind, HashSet<string>> Uses { get; } = [];

    public HashSet<string> Operations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);
}
