using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class BatchEdit(ClaidState state, ClaidErrors errors)
{
    private readonly EditWork _work = new(state);

    public Reply Start(SimulatedCall call)
    {
        var request = call.Body;
        var (urls, recursive) = Input(request["input"]!);
        var problems = _work.Problems(request, urls.Select((url, i) => (url, Field(request["input"]!, i))));
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);

        var images = urls.SelectMany(url => state.Inputs.Expand(url, recursive)).ToList();
        return state.Start(
            call,
            JobFamily.BatchEdit,
            state.Pace(state.Options.TimePerImage),
            id =>
                images.Count == 0
                    ? [new JobItem { Error = $"No images were found in '{urls[0]}'." }]
                    : [.. images.Select((image, i) => _work.Item(image, request, $"batch/{id}/{i}"))]
        );
    }

    // The schema has let three forms through: a folder or image, a list of folders and images, a folder with options.
    [Behaviour("lists-may-mix-folders-and-addresses")]
    private static (IReadOnlyList<string> Urls, bool Recursive) Input(JToken input) =>
        input switch
        {
            JObject folder => ([(string)folder["source"]!], (bool?)folder["recursive"] ?? false),
            JArray list => ([.. list.Select(u => (string)u!)], false),
            _ => ([(string)input!], false),
        };

    private static string[] Field(JToken input, int index) =>
        input switch
        {
            JObject => ["input", "source"],
            JArray => ["input", index.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            _ => ["input"],
        };
}
