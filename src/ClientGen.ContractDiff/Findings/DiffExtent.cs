namespace ClientGen.ContractDiff.Findings;

/// <summary>How much of both documents was read.</summary>
/// <param name="Old">Of the old one.</param>
/// <param name="New">Of the new one.</param>
public sealed record DiffExtent(SpecExtent Old, SpecExtent New);
