namespace ClientGen.ContractDiff.Severity;

/// <summary>What an edit does to the set of messages allowed at its place.</summary>
public enum Effect
{
    /// <summary>The same messages are allowed as before.</summary>
    None,

    /// <summary>Fewer messages are allowed.</summary>
    Narrows,

    /// <summary>More messages are allowed.</summary>
    Widens,

    /// <summary>Some messages are no longer allowed, and others are now.</summary>
    Incomparable,

    /// <summary>It cannot be decided, as with two regular expressions.</summary>
    Unknown,
}
