namespace ClientGen.Batch;

/// <summary>The ledger cannot be used. The message says why and what to do; nothing was bought.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="code">What kind of fault it is.</param>
/// <param name="innerException">The cause.</param>
public sealed class LedgerException(string message, LedgerFault code, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What kind of fault it is.</summary>
    public LedgerFault Code { get; } = code;
}

/// <summary>Kinds of faults of a ledger.</summary>
public enum LedgerFault
{
    /// <summary>Another process uses it.</summary>
    Locked,

    /// <summary>It is of another version.</summary>
    OtherVersion,

    /// <summary>It is no ledger, or is damaged.</summary>
    Unreadable,

    /// <summary>It could not be reached or written: the disk is full, the database went away.</summary>
    Unavailable,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has work for a vendor that this run has no client for.</summary>
    OtherVendor,
}
