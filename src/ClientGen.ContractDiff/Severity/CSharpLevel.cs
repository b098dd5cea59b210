namespace ClientGen.ContractDiff.Severity;

/// <summary>What an edit does to users of the generated C# client. Ordered from mild to severe.</summary>
public enum CSharpLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The same code compiles and runs, and means something else.</summary>
    Runtime,

    /// <summary>Callers must be compiled again.</summary>
    Binary,

    /// <summary>Callers must change their code.</summary>
    Source,
}
