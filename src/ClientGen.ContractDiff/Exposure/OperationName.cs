namespace ClientGen.ContractDiff.Exposure;

/// <summary>An operation as people and as C# callers know it.</summary>
/// <param name="Text">As in <c>GET /pets</c>.</param>
/// <param name="CSharp">The client's method.</param>
internal sealed record OperationName(string Text, string CSharp)
{
    /// <summary>The text in the old document, which another path may have made different.</summary>
    public string Before { get; init; } = Text;
}
