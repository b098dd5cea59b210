namespace ClientGen.ContractDiff.Severity;

/// <summary>Whether yesterday's client still talks to today's server. Ordered from mild to severe.</summary>
public enum WireLevel
{
    /// <summary>Nothing that travels changes.</summary>
    None,

    /// <summary>What travels may change, and yesterday's client keeps working.</summary>
    Info,

    /// <summary>It may break; the documents do not say.</summary>
    Warning,

    /// <summary>A message that was right yesterday is wrong today, or a client meets what it was told never comes.</summary>
    Breaking,
}
