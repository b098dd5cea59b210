namespace ClientGen.ContractDiff.Rules;

/// <summary>Which code an edit hits.</summary>
internal enum UsageScope
{
    /// <summary>Code that touches the place.</summary>
    Place,

    /// <summary>Code that touches the object around the member: what is absent is never named.</summary>
    Owner,

    /// <summary>Code that may hold the one value.</summary>
    Value,
}
