using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>What is particular to Autoenhance's API.</summary>
internal static class AutoenhanceProfile
{
    public static VendorProfile Instance { get; } = new(DocumentedApi.Name, DocumentedApi.BaseAddress, DocumentedApi.KeyHeader)
    {
        KeyPrefix = DocumentedApi.KeyPrefix,
        // Whoever has an image's id can read its state without a key.
        SecretMembers = ["$..upload_url", "$..s3PutObjectUrl", "$..image_id"],
        SecretPlaces = ["/v3/images/{id}"],
        // 300 calls a second for each IP address.
        RateLimits = [new RateLimit(300, TimeSpan.FromSeconds(1))],
    };
}
