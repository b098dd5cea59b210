using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>One way an edit is met: which way the message travels, through what, and under which guards.</summary>
internal readonly record struct ExposureKind(Direction Direction, Area Area, Guards Guards, bool Flips, bool InCallback);
