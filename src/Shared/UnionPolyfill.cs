#nullable enable
#if !NET11_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>Marks a type that a C# 15 compiler treats as a union: each public constructor of one parameter is a case.</summary>
[System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct)]
internal sealed class UnionAttribute : System.Attribute;

/// <summary>What a C# 15 compiler reads a union's case from.</summary>
internal interface IUnion
{
    /// <summary>The case that is held.</summary>
    object? Value { get; }
}
#endif
