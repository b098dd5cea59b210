namespace ClientGen.Simulator;

/// <summary>What real Claid responses do that the document does not say. Each can be switched off.</summary>
public sealed record ClaidQuirks
{
    /// <summary>None of them: every response fits the document.</summary>
    public static ClaidQuirks None { get; } =
        new()
        {
            ExplicitNulls = false,
            UpperCaseFormats = false,
            EmptyResultBeforeDone = false,
            NestedRateLimitBody = false,
            NumbersInLocations = false,
        };

    /// <summary><c>object_key</c> and its kin are null where there is no destination, and <c>tmp_url</c> is null where there is
    /// one.</summary>
    public bool ExplicitNulls { get; init; } = true;

    /// <summary><c>format</c> comes upper case ("JPEG").</summary>
    public bool UpperCaseFormats { get; init; } = true;

    /// <summary><c>result</c> is <c>{}</c> until the job is done, although its members are required; switched off, it is left
    /// out.</summary>
    public bool EmptyResultBeforeDone { get; init; } = true;

    /// <summary>The body of a 429 has its error under <c>detail</c>.</summary>
    public bool NestedRateLimitBody { get; init; } = true;

    /// <summary><c>loc</c> of a validation error holds integers where it names an item of a list.</summary>
    public bool NumbersInLocations { get; init; } = true;
}
