using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

[Behaviour("scene-output-is-a-folder")]
internal sealed class SceneCreate(ClaidState state, ClaidErrors errors)
{
    private readonly GeneratedImages _images = new(state);

    public Reply Create(SimulatedCall call)
    {
        var request = call.Body;
        var url = (string)request["object"]!["image_url"]!;
        var problems = _images.Problems(request, (url, ["object", "image_url"]));
        if (Template(request) is { } template && state.Inputs.Problem(template, "scene", "template_url") is { } problem)
            problems.Add(problem);
        if (OutputPlan.Of(request["output"]).Destination is { } folder && !folder.EndsWith('/'))
            problems.Add(new("body", ["output"], "must be a folder: its address ends with /"));
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);

        var source = SourceImage.At(url);
        if (source.Fault is { } fault)
            return ClaidErrors.Refuse(400, "image_not_usable", "image", fault, "object.image_url");
        call.CountStart();
        return ClaidState.Data(
            new JObject
            {
                ["input"] = source.Description.ToJson(state.Quirks),
                ["output"] = _images.Make(
                    GeneratedImages.Count(request["output"], fallback: 4),
                    Size(request, source),
                    OutputPlan.Of(request["output"], ImageFormat.Png),
                    Path.GetFileNameWithoutExtension(source.Name),
                    $"scene/{call.Received.RequestId}"
                ),
            }
        );
    }

    private static string? Template(JObject request) => (string?)request["scene"]!["template_url"];

    // An object at its original place keeps the picture's size; a template gives its own; the rest follow the ratio asked for.
    private static (int Width, int Height) Size(JObject request, SourceImage source)
    {
        if ((string?)request["object"]!["placement_type"] == "original")
            return (source.Description.Width, source.Description.Height);
        if (Template(request) is { } template)
            return AspectRatio.Size(null, SourceImage.At(template).Description);
        return AspectRatio.Size((string?)request["scene"]!["aspect_ratio"] ?? "1:1");
    }
}
