namespace ClientGen.ContractDiff.Reach;

/// <summary>An operation as people and as C# callers know it.</summary>
/// <param name="Text">As in <c>GET /pets</c>.</param>
/// <param name="CSharp">The client's method.</param>
internal sealed record OperationName(string Text, string CSharp);
