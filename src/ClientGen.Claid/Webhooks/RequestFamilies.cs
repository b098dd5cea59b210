using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>Tells a job's family by the request that its bodies repeat: a job that failed has nothing else.</summary>
/// <remarks>The request comes back as it was sent, without defaults: two recorded bodies show that.</remarks>
internal static class RequestFamilies
{
    private static readonly string[] OfAiEdit = ["model", "aspect_ratio", "inference_steps"];
    private static readonly string[] OfVideo = ["duration", "negative_prompt"];

    public static IReadOnlyList<JobFamily> Of(JObject? request, bool hasResult)
    {
        if (request is null)
            return [];
        if (request.ContainsKey("operations"))
            return OfEdit(request["input"], hasResult);
        // Clothes, with a model or without: the input of the others is one address.
        if (request["input"] is JObject)
            return [JobFamily.FashionModels];
        return request["options"] is JObject options && options.ContainsKey("prompt") ? OfPrompt(options, request["output"]) : [];
    }

    private static JobFamily[] OfEdit(JToken? input, bool hasResult) =>
        // A list, or a folder with options.
        input is JArray or JObject
            ? [JobFamily.BatchEdit]
        // The member "result" is a single edit's, even while it is empty.
        : hasResult ? [JobFamily.Edit]
        : input?.Type == JTokenType.String && ((string)input!).LastOrDefault() == '/' ? [JobFamily.BatchEdit]
        : [JobFamily.Edit, JobFamily.BatchEdit];

    private static JobFamily[] OfPrompt(JObject options, JToken? output)
    {
        // How many images and in which format, no video is asked; and its prompt may be an object.
        if (output is JObject || OfAiEdit.Any(options.ContainsKey) || Guidance(options) > 1)
            return [JobFamily.AiEdit];
        return OfVideo.Any(options.ContainsKey) || options["prompt"] is JObject || Guidance(options) < 1
            ? [JobFamily.Video]
            : [JobFamily.AiEdit, JobFamily.Video];
    }

    // 1 to 10 for an AI edit, 0 to 1 for a video.
    private static double? Guidance(JObject options) =>
        options["guidance_scale"] is JValue { Type: JTokenType.Integer or JTokenType.Float } number
        && double.TryParse(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
