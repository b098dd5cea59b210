namespace ClientGen.Import;

/// <summary>What an import needs besides its sources.</summary>
public sealed record ImportOptions
{
    /// <summary>The vendor's folder name under <c>specs</c>, such as <c>claid</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>The day to write as imported. When null it is the clock's day (UTC), or the earlier day if nothing changed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The text of the <c>provenance.json</c> that this import replaces, or null.</summary>
    public string? EarlierProvenance { get; init; }
}
