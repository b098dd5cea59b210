namespace ClientGen.Generator.Api;

/// <summary>A key of a client.</summary>
/// <param name="Name">The option that holds it; <c>ApiKey</c> for the first.</param>
/// <param name="Scheme">The document's name for it.</param>
/// <param name="Key">How it is sent.</param>
/// <param name="IsOptional">Whether there are operations with a key that do without this one.</param>
internal sealed record NamedKey(string Name, string Scheme, ApiKey Key, bool IsOptional)
{
    /// <summary>The option of the first key.</summary>
    public const string First = "ApiKey";

    // What options have besides: ClientGen.Http.VendorOptions, and what every class has.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        First,
        "AllowInsecureLoopback",
        "AttemptTimeout",
        "BaseAddress",
        "BreakDuration",
        "CreateFile",
        "Equals",
        "GetHashCode",
        "GetType",
        "Headers",
        "Jitter",
        "LimitRate",
        "MaxErrorBytes",
        "MaxResponseBytes",
        "MaxRetries",
        "MaxRetryDelay",
        "MaxServerDelay",
        "MemberwiseClone",
        "RateLimiter",
        "Resilience",
        "RetryBudget",
        "RetryDelay",
        "SetDefaults",
        "SharedRateLimiter",
        "StallTimeout",
        "TimeProvider",
        "Timeout",
        "ToString",
    };

    /// <summary>The name of an option for a scheme, different from those that there are.</summary>
    public static string NameOf(string scheme, IReadOnlyCollection<string> others, string options)
    {
        var name = CSharpName.Pascal(scheme);
        if (name.Length == 0 || Taken.Contains(name) || name == options)
            name += "Key";
        var unique = name;
        for (var number = 2; Taken.Contains(unique) || others.Contains(unique); number++)
            unique = $"{name}{number}";
        return unique;
    }
}
