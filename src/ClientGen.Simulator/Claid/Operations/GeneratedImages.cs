using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Results of the operations that make new images: several, of one size.</summary>
internal sealed class GeneratedImages(ClaidState state)
{
    /// <summary>How many images the output asks for.</summary>
    [Behaviour("numbers-of-generated-images")]
    public static int Count(JToken? output, int fallback) => (int?)(output as JObject)?["number_of_images"] ?? fallback;

    public JArray Make(int count, (int Width, int Height) size, OutputPlan plan, string stem, string key) =>
        new(
            Enumerable
                .Range(1, count)
                .Select(i =>
                    state.Results.Image(
                        new ImageDescription(size.Width, size.Height, plan.Format),
                        plan.Destination,
                        $"{stem}_{i}",
                        $"{key}/{i}"
                    )
                )
        );

    /// <summary>What is wrong with inputs and destination before any work starts.</summary>
    public List<RequestProblem> Problems(JObject request, params (string Url, string[] Field)[] inputs)
    {
        var problems = inputs.Select(i => state.Inputs.Problem(i.Url, i.Field)).OfType<RequestProblem>().ToList();
        var destination = OutputPlan.Of(request["output"]).Destination;
        if (state.Inputs.Problem(destination, "output") is { } problem)
            problems.Add(problem);
        return problems;
    }
}
