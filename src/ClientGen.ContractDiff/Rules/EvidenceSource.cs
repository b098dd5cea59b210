namespace ClientGen.ContractDiff.Rules;

/// <summary>Which values may show that one document allows what the other does not.</summary>
internal enum EvidenceSource
{
    /// <summary>Values at the limits of both schemas, or of the member the rule speaks of.</summary>
    BoundaryValues,

    /// <summary>The listed value that came or went speaks for itself.</summary>
    ListedValue,

    /// <summary>Null.</summary>
    Null,
}
