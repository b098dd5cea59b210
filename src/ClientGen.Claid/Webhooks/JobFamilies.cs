using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>Tells a job's family by what only its bodies have.</summary>
internal static class JobFamilies
{
    private static readonly (string Part, JobFamily Family)[] Addresses =
    [
        ("/image/edit/batch/", JobFamily.BatchEdit),
        ("/image/edit/async/", JobFamily.Edit),
        ("/image/ai-edit/", JobFamily.AiEdit),
        ("/image/ai-fashion-models/", JobFamily.FashionModels),
        ("/video/generate/", JobFamily.Video),
    ];

    public static JobFamily Of(JObject job)
    {
        var address = job["result_url"]?.Type == JTokenType.String ? (string)job["result_url"]! : "";
        foreach (var (part, family) in Addresses)
        {
            if (address.Contains(part))
                return family;
        }
        return job["results"] is not null ? JobFamily.BatchEdit : OfResult(job["result"] as JObject) ?? OfRequest(job["request"] as JObject);
    }

    private static JobFamily? OfResult(JObject? result) =>
        result?["input_objects"] is not null ? JobFamily.FashionModels
        : result?["output_objects"] is not null ? JobFamily.AiEdit
        : (result?["output_object"] as JObject)?["mime"]?.ToString().StartsWith("video/", StringComparison.Ordinal) == true ? JobFamily.Video
        : null;

    // A failed job has no result; what was asked for still differs.
    private static JobFamily OfRequest(JObject? request) =>
        request?["operations"] is not null ? (request["input"] is JValue ? JobFamily.Edit : JobFamily.BatchEdit)
        : request?["input"] is JObject ? JobFamily.FashionModels
        : (request?["options"] as JObject)?["duration"] is not null ? JobFamily.Video
        : JobFamily.Unknown;
}
