using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>What is particular to Perfectly Clear's API. It publishes no rate limits.</summary>
internal static class PerfectlyClearProfile
{
    public static VendorProfile Instance { get; } =
        new(DocumentedApi.Name, DocumentedApi.BaseAddress, DocumentedApi.KeyHeader)
        {
            KeyPrefix = DocumentedApi.KeyPrefix,
            // Files are at addresses that need no key, and neither does a job's status.
            SecretMembers = ["$..upload_url", "$..uploadUrl", "$..statusEndpoint", "$..correctedFile", "$..uri", "$._id"],
            SecretPlaces = ["/status/{jobId}"],
        };
}
