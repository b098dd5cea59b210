using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

internal sealed class AsyncEdit(ClaidState state, ClaidErrors errors)
{
    private readonly EditWork _work = new(state);

    public Reply Start(SimulatedCall call)
    {
        var request = call.Body;
        var url = (string)request["input"]!;
        var problems = _work.Problems(request, [(url, ["input"])]);
        if (problems.Count > 0)
            return errors.Invalid(call.Operation, problems);
        return state.Start(
            call,
            JobFamily.AsyncEdit,
            state.Pace(state.Options.TimePerImage),
            id => [_work.Item(SourceImage.At(url), request, $"async/{id}")]
        );
    }
}
