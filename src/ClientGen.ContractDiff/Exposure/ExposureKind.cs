using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>One way an edit is met: which way the message travels, through what, and under which guards.</summary>
internal readonly record struct ExposureKind(Direction Direction, Area Area, Guards Guards, bool Flips, bool InCallback)
{
    /// <summary>How the value is written there.</summary>
    public Writing Writing { get; init; }

    /// <summary>Whether it is a member that may be absent on both sides, so that clients have a way to read nothing.</summary>
    public bool MayBeAbsent { get; init; }
}
