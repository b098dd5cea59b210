namespace ClientGen.Http;

/// <summary>What sending an operation again would do.</summary>
public enum RetryClass
{
    /// <summary>It would do the work twice: sent again only when the vendor is known not to have started.</summary>
    Never,

    /// <summary>The vendor ends in the same state however often it is sent.</summary>
    Idempotent,

    /// <summary>It only reads.</summary>
    Safe,
}
