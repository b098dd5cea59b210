namespace ClientGen.JsonSchema;

/// <summary>How strictly an instance is looked at.</summary>
public sealed class ValidationOptions
{
    /// <summary>The options used when none are given: formats asserted, direction unknown.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Whether <c>format</c> is a rule rather than a remark. Default true. Checked are <c>uri</c>, <c>date-time</c>,
    /// <c>date</c>, <c>uuid</c>, <c>int32</c> and <c>int64</c>; other formats are remarks.
    /// </summary>
    public bool AssertFormats { get; init; } = true;

    /// <summary>
    /// Overrules the built-in format checks: takes the format's name and the text, answers true (fits), false (does not) or
    /// null (let the built-in check decide). Default null. For servers that accept more than the RFC does.
    /// </summary>
    public Func<string, string, bool?>? CheckFormat { get; init; }

    /// <summary>Which way the body travels. Default <see cref="PayloadDirection.Unknown"/>.</summary>
    public PayloadDirection Direction { get; init; }

    /// <summary>Work that this validation shares with others. Default null: only the bound that every validation has.</summary>
    public ValidationBudget? Budget { get; init; }
}
