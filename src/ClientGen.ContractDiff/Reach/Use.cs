using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Reach;

/// <summary>One way an edit is met: which way the message travels, through what, and under which guards.</summary>
internal readonly record struct Use(Direction Direction, Area Area, Guards Guards, bool Flips, bool InCallback);
