namespace ClientGen.ContractDiff.Findings;

/// <summary>Where in one of the two documents a finding is.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Pointer">JSON Pointer with <c>#</c>; a path before it for another file than the first.</param>
/// <param name="Position">Line and column; null where not known.</param>
public sealed record Place(string File, string Pointer, SourcePosition? Position);
