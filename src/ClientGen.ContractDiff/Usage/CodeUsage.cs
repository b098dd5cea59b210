namespace ClientGen.ContractDiff.Usage;

/// <summary>What a project's code touches, in terms of the document its client was generated from.</summary>
public sealed class CodeUsage
{
    /// <summary>The project's name as it was given.</summary>
    public required string Project { get; init; }

    /// <summary>The operations the code calls, as in <c>POST /pets</c>.</summary>
    public required IReadOnlySet<string> Operations { get; init; }

    /// <summary>The JSON Pointers that generated types and members stand for.</summary>
    public required IReadOnlySet<string> Generated { get; init; }

    /// <summary>Those of <see cref="Generated"/> whose type or member the code touches.</summary>
    public required IReadOnlySet<string> Touched { get; init; }

    /// <summary>Enumerations the code takes single values of only, and those values; every other enumeration it touches may have any
    /// value.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Values { get; init; }

    /// <summary>What makes the answer less sure, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
