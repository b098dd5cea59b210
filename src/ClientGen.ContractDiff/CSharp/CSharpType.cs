namespace ClientGen.ContractDiff.CSharp;

/// <summary>A type of the generated C# client.</summary>
/// <param name="Text">As it is written, as in <c>IList&lt;string&gt;</c>.</param>
/// <param name="IsValue">Whether it is a struct; for a declared type, whether what it may lack is one.</param>
public sealed record CSharpType(string Text, bool IsValue);
