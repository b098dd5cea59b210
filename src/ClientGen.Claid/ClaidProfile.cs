using ClientGen.Http;

namespace ClientGen.Claid;

/// <summary>What is particular to Claid's API.</summary>
internal static class ClaidProfile
{
    public static VendorProfile Instance { get; } =
        new(DocumentedApi.Name, DocumentedApi.BaseAddress, DocumentedApi.KeyHeader)
        {
            KeyPrefix = DocumentedApi.KeyPrefix,
            // Results are at addresses that need no key, and storages are connected with keys of other clouds.
            SecretMembers = ["$..tmp_url", "$..credentials", "$..access_key", "$..secret_access_key", "$..gcs_key"],
            // Claid's rate limit page: 120 calls a minute and 4 a second by default.
            RateLimits = [new RateLimit(4, TimeSpan.FromSeconds(1)), new RateLimit(120, TimeSpan.FromMinutes(1))],
            // The same page, for what takes the vendor longer. Submits alone: looking at a job is an ordinary call.
            OperationLimits =
            [
                new OperationLimit(
                    [ImagesClient.Operations.SubmitAiEdit, ImagesClient.Operations.SubmitFashionModels],
                    [new RateLimit(1, TimeSpan.FromSeconds(1)), new RateLimit(60, TimeSpan.FromMinutes(1))]
                ),
                new OperationLimit(
                    [VideosClient.Operations.SubmitVideo],
                    [new RateLimit(1, TimeSpan.FromSeconds(1)), new RateLimit(15, TimeSpan.FromMinutes(1))]
                ),
            ],
        };
}
