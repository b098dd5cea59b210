using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>What is particular to Autoenhance's API.</summary>
internal static class AutoenhanceProfile
{
    public static VendorProfile Instance { get; } = new("Autoenhance", new Uri("https://api.autoenhance.ai"), "x-api-key")
    {
        // 300 calls a second for each IP address.
        RateLimits = [new RateLimit(300, TimeSpan.FromSeconds(1))],
    };
}
