namespace ClientGen.Simulator.Claid;

/// <summary>A published limit and the operations it is for.</summary>
internal sealed record RateRule(int PerMinute, int PerSecond)
{
    private static readonly RateRule Common = new(120, 4);
    private static readonly RateRule Generative = new(60, 1);
    private static readonly RateRule Video = new(15, 1);

    /// <summary>The rule for an operation; the same instance for operations that share a window.</summary>
    [Behaviour("published-limits")]
    public static RateRule For(string? operation) =>
        operation switch
        {
            "POST /v1/image/ai-edit" or "POST /v1/image/ai-fashion-models" => Generative,
            "POST /v1/video/generate" => Video,
            _ => Common,
        };

    /// <summary>The limit as the header says it: the one in force, then each window.</summary>
    [Behaviour("rate-limit-headers")]
    public string Header(bool secondIsInForce) => $"{(secondIsInForce ? PerSecond : PerMinute)}, {PerMinute};w=60, {PerSecond};w=1";
}
