namespace ClientGen.ContractDiff.Exposure;

/// <summary>How a value is written into a message.</summary>
internal enum Writing
{
    /// <summary>As JSON, where 1 and "1" are two values.</summary>
    Json,

    /// <summary>As plain text, as in a path or a header: 1 and "1" look the same.</summary>
    Text,

    /// <summary>As plain text with one pair for each value, as in <c>?a=1&amp;a=2</c>: one value is a list of one as well.</summary>
    Pairs,
}
