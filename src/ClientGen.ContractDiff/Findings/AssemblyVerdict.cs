namespace ClientGen.ContractDiff.Findings;

/// <summary>What the assemblies of the two generated clients say to a finding.</summary>
public enum AssemblyVerdict
{
    /// <summary>They were not asked, or the finding says nothing of C#.</summary>
    None,

    /// <summary>They differ there.</summary>
    Confirmed,

    /// <summary>They do not differ there.</summary>
    NotConfirmed,

    /// <summary>They cannot show it: the same signatures mean something else.</summary>
    NotVisible,
}
