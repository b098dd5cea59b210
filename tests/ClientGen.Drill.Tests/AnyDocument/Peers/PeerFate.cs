namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>What became of a document in another tool.</summary>
internal enum PeerFate
{
    /// <summary>Its code compiles, if with warnings.</summary>
    Compiles,

    /// <summary>Its code does not compile.</summary>
    Fails,

    /// <summary>It writes no code.</summary>
    Refused,

    /// <summary>It was ended.</summary>
    TooLong,
}
