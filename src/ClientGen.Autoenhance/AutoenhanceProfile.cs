using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>What is particular to Autoenhance's API.</summary>
internal static class AutoenhanceProfile
{
    public static VendorProfile Instance { get; } =
        new(DocumentedApi.Name, DocumentedApi.BaseAddress, DocumentedApi.KeyHeader)
        {
            KeyPrefix = DocumentedApi.KeyPrefix,
            // Whoever has an image's id can read its state without a key; whoever has a file's address has the file.
            SecretMembers = ["$..upload_url", "$..upload_file_url", "$..s3PutObjectUrl", "$..image_url", "$..url", "$..image_id"],
            SecretPlaces = ["/v3/images/{id}"],
            // For each IP address.
            RateLimits = [new RateLimit(AutoenhanceLimits.CallsPerSecond, TimeSpan.FromSeconds(1))],
        };
}
