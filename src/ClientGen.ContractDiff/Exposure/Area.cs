namespace ClientGen.ContractDiff.Exposure;

/// <summary>What kind of place an edit is reached through; gives the rule its name.</summary>
internal enum Area
{
    /// <summary>Not a schema: the rule's stem is its name.</summary>
    Api,

    /// <summary>A schema no operation uses.</summary>
    Component,

    Body,
    Property,
    Parameter,
    ParameterProperty,
    Header,
    HeaderProperty,
}
