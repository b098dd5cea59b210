namespace ClientGen.Generator;

/// <summary>What holds for what neither the document nor the overlay says, but a client must know.</summary>
internal enum Defaults
{
    /// <summary>Nothing: the build asks what an operation costs, whether it may be sent twice, where the API is and how its key is
    /// sent.</summary>
    Asked,

    /// <summary>An operation is free and is retried as its HTTP method allows; address and key are the nearest that the document
    /// names. What is assumed is told.</summary>
    ByMethod,
}
