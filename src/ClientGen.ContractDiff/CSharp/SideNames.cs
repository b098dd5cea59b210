namespace ClientGen.ContractDiff.CSharp;

/// <summary>Names in the client generated from the old document, and in the one generated from the new.</summary>
/// <param name="Old">Names of the old document.</param>
/// <param name="New">Names of the new document.</param>
public sealed record SideNames(ICSharpNames Old, ICSharpNames New)
{
    /// <summary>Plain .NET naming for both.</summary>
    public static SideNames Conventional { get; } = new(ConventionalNames.Instance, ConventionalNames.Instance);

    /// <summary>What the reader should know of where the names come from, one sentence each. Default: nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
