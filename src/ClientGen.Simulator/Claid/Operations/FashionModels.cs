using System.Globalization;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class FashionModels(ClaidState state, ClaidErrors errors)
{
    private readonly GeneratedImages _images = new(state);

    public Reply Start(SimulatedCall call)
    {
        var request = call.Body;
        var inputs = Inputs((JObject)request["input"]!).ToArray();
        var problems = _images.Problems(request, inputs);
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);

        var sources = inputs.Select(i => SourceImage.At(i.Url)).ToList();
        var count = GeneratedImages.Count(request["output"], fallback: 1);
        var faults = sources.Select(s => s.Fault).OfType<string>().ToList();
        return state.Start(
            call,
            JobFamily.Fashion,
            state.Pace(state.Options.TimePerImage * count),
            id =>
                [
                    faults.Count > 0
                        ? new JobItem { Error = string.Join(" ", faults) }
                        : new JobItem { Result = () => Result(request, sources, count, $"fashion/{id}") },
                ]
        );
    }

    private static IEnumerable<(string Url, string[] Field)> Inputs(JObject input)
    {
        if (input["model"] is { } model)
            yield return ((string)model!, ["input", "model"]);
        foreach (var (url, i) in input["clothing"]!.Select((u, i) => ((string)u!, i)))
            yield return (url, ["input", "clothing", i.ToString(CultureInfo.InvariantCulture)]);
    }

    private JObject Result(JObject request, List<SourceImage> sources, int count, string key)
    {
        var size = AspectRatio.Size((string?)request["options"]!["aspect_ratio"] ?? "3:4");
        var plan = OutputPlan.Of(request["output"], ImageFormat.Png);
        return new JObject
        {
            ["input_objects"] = new JArray(sources.Select(s => s.Description.ToJson(state.Quirks))),
            ["output_objects"] = _images.Make(count, size, plan, "model", key),
        };
    }
}
