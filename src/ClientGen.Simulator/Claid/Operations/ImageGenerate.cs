using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class ImageGenerate(ClaidState state, ClaidErrors errors)
{
    private readonly GeneratedImages _images = new(state);

    public Reply Generate(SimulatedCall call)
    {
        var request = call.Body;
        var problems = _images.Problems(request);
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);

        call.CountStart();
        var count = GeneratedImages.Count(request["options"], fallback: 4);
        var plan = OutputPlan.Of(request["output"]);
        return ClaidState.Data(
            new JObject
            {
                ["input"] = new JObject { ["text"] = request["input"] },
                ["output"] = _images.Make(count, AspectRatio.Size("1:1"), plan, "generated", $"generate/{call.Received.RequestId}"),
            }
        );
    }
}
