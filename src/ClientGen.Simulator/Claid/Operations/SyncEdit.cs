using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

internal sealed class SyncEdit(ClaidState state, ClaidErrors errors)
{
    private readonly EditWork _work = new(state);

    public Reply Edit(SimulatedCall call)
    {
        var url = (string)call.Body["input"]!;
        return Edit(call, call.Body, SourceImage.At(url), [(url, ["input"])]);
    }

    /// <summary>Edits an image wherever it came from.</summary>
    [Behaviour("unusable-image-is-400")]
    public Reply Edit(SimulatedCall call, JObject request, SourceImage source, IEnumerable<(string Url, string[] Field)> inputs)
    {
        var problems = _work.Problems(request, inputs);
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);
        if (source.Fault is { } fault)
            return ClaidErrors.Refuse(400, "image_not_usable", "image", fault, "input");
        call.CountStart();
        return ClaidState.Data(_work.Pair(source, request, $"{call.Operation.Name}/{call.Received.RequestId}", "input", "output"));
    }
}
