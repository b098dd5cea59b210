using System.Globalization;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class VideoGenerate(ClaidState state, ClaidErrors errors)
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
        var seconds = int.Parse((string?)request["options"]!["duration"] ?? "5", CultureInfo.InvariantCulture);
        return state.Start(
            call,
            JobFamily.Video,
            state.Pace(state.Options.TimePerVideoSecond * seconds),
            id =>
                [
                    source.Fault is { } fault
                        ? new JobItem { Error = fault }
                        : new JobItem { Result = () => Result(request, source, seconds, $"video/{id}") },
                ]
        );
    }

    [Behaviour("generated-prompt-of-a-video")]
    private JObject Result(JObject request, SourceImage source, int seconds, string key)
    {
        var input = source.Description.ToJson(state.Quirks);
        if (request["options"]!["prompt"] is JObject prompt && (bool?)prompt["generate"] == true)
            input["generated_prompt"] = "A slow camera move around " + Path.GetFileNameWithoutExtension(source.Name);
        return new JObject
        {
            ["input_object"] = input,
            ["output_object"] = state.Results.Video(
                seconds,
                (string?)request["output"],
                Path.GetFileNameWithoutExtension(source.Name),
                key
            ),
        };
    }
}
