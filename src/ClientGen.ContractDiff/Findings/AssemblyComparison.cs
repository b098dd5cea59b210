namespace ClientGen.ContractDiff.Findings;

/// <summary>What the comparison of the two generated and compiled clients gave.</summary>
/// <param name="Count">How many differences the assemblies have.</param>
/// <param name="Unexplained">Those that no finding explains.</param>
public sealed record AssemblyComparison(int Count, IReadOnlyList<AssemblyDifference> Unexplained);

/// <summary>One difference between the assemblies of the two clients.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Rule">The code of the SDK's check, as in <c>CP0002</c>.</param>
/// <param name="Member">The type or member, as in <c>Image.Name</c>.</param>
/// <param name="Target">What the check calls it: a documentation id, as in <c>M:ClientGen.Claid.Fit.#ctor(System.String)</c>.</param>
public sealed record AssemblyDifference(AssemblyChange Change, string Rule, string Member, string Target);

/// <summary>What became of a type or member.</summary>
public enum AssemblyChange
{
    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another type, signature, base class or argument name.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,
}
