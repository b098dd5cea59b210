using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Editing one image, as all edit operations do it.</summary>
internal sealed class EditWork(ClaidState state)
{
    /// <summary>What the rules of the vendor's pages find wrong with an edit, and storages that are not connected.</summary>
    public List<RequestProblem> Problems(JObject request, IEnumerable<(string Url, string[] Field)> inputs)
    {
        var problems = EditRules.Check(request).ToList();
        problems.AddRange(inputs.Select(i => state.Inputs.Problem(i.Url, i.Field)).OfType<RequestProblem>());
        if (state.Inputs.Problem(OutputPlan.Of(request["output"]).Destination, "output") is { } problem)
            problems.Add(problem);
        return problems;
    }

    public JobItem Item(SourceImage source, JObject request, string key) =>
        source.Fault is { } fault
            ? new() { Error = fault, InputOfError = source.IsTooLarge ? source.Description.ToJson(state.Quirks) : null }
            : new() { Result = () => Pair(source, request, key, "input_object", "output_object") };

    public JObject Pair(SourceImage source, JObject request, string key, string inputName, string outputName)
    {
        var plan = OutputPlan.Of(request["output"]);
        var (width, height) = OutputSize.Of(source.Description, request["operations"]?["resizing"]);
        var stem = Path.GetFileNameWithoutExtension(source.Name);
        return new JObject
        {
            [inputName] = source.Description.ToJson(state.Quirks),
            [outputName] = state.Results.Image(new ImageDescription(width, height, plan.Format), plan.Destination, stem, key),
        };
    }
}
