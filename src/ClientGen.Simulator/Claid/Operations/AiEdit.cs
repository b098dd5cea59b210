using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class AiEdit(ClaidState state, ClaidErrors errors)
{
    private readonly GeneratedImages _images = new(state);

    public Reply Start(SimulatedCall call)
    {
        var request = call.Body;
        var url = (string)request["input"]!;
        var problems = _images.Problems(request, (url, ["input"]));
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);

        var source = SourceImage.At(url);
        var count = GeneratedImages.Count(request["output"], fallback: 1);
        return state.Start(
            call,
            JobFamily.AiEdit,
            state.Pace(state.Options.TimePerImage * count),
            id =>
                [
                    source.Fault is { } fault
                        ? new JobItem { Error = fault }
                        : new JobItem { Result = () => Result(request, source, count, $"ai-edit/{id}") },
                ]
        );
    }

    private JObject Result(JObject request, SourceImage source, int count, string key)
    {
        var size = AspectRatio.Size((string?)request["options"]!["aspect_ratio"], source.Description);
        var plan = OutputPlan.Of(request["output"], ImageFormat.Png);
        return new JObject
        {
            ["input_object"] = source.Description.ToJson(state.Quirks),
            ["output_objects"] = _images.Make(count, size, plan, Path.GetFileNameWithoutExtension(source.Name), key),
        };
    }
}
