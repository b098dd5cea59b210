using ClientGen.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>Tells a job's family by what only its bodies have: its address, then its result, then what was asked for.</summary>
internal static class JobFamilies
{
    private static readonly (string Part, JobFamily Family)[] Addresses =
    [
        (Before(ClaidImagesClient.Operations.ReadBatchEdit), JobFamily.BatchEdit),
        (Before(ClaidImagesClient.Operations.ReadEdit), JobFamily.Edit),
        (Before(ClaidImagesClient.Operations.ReadAiEdit), JobFamily.AiEdit),
        (Before(ClaidImagesClient.Operations.ReadFashionModels), JobFamily.FashionModels),
        (Before(ClaidVideosClient.Operations.ReadVideo), JobFamily.Video),
    ];

    /// <summary>The families the body may be of; one where it is certain.</summary>
    public static IReadOnlyList<JobFamily> Of(JObject job)
    {
        var address = job["result_url"]?.Type == JTokenType.String ? (string)job["result_url"]! : "";
        foreach (var (part, family) in Addresses)
        {
            if (address.Contains(part))
                return [family];
        }
        // The batch alone has its results in a list; it is there, and empty, when all failed.
        return job.ContainsKey("results") ? [JobFamily.BatchEdit]
            : OfResult(job["result"] as JObject) is { } told ? [told]
            : RequestFamilies.Of(job["request"] as JObject, hasResult: job.ContainsKey("result"));
    }

    // What stands in the address of a job's status before its id.
    private static string Before(ApiOperation read) => read.Path.Substring(0, read.Path.IndexOf('{'));

    private static JobFamily? OfResult(JObject? result)
    {
        if (result?["input_objects"] is not null)
            return JobFamily.FashionModels;
        if (result?["output_objects"] is not null)
            return JobFamily.AiEdit;
        if (result?["output_object"] is not JObject output)
            return null;
        var mime = output["mime"]?.ToString() ?? "";
        // The prompt that was generated for a video stands in its input.
        return mime.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || result["input_object"] is JObject input && input.ContainsKey("generated_prompt")
                ? JobFamily.Video
            : mime.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? JobFamily.Edit
            : null;
    }
}
