namespace ClientGen.ContractDiff.Rules;

/// <summary>What gives an edit its C# name.</summary>
internal enum NamedPart
{
    /// <summary>The member or type the edit stands in.</summary>
    Place,

    /// <summary>The member of the enum.</summary>
    EnumValue,

    /// <summary>The variant of the union.</summary>
    Variant,
}
