using System.Globalization;
using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

internal sealed class JobResults(ClaidState state)
{
    [Behaviour("words-of-404")]
    public Reply Get(SimulatedCall call, JobFamily family, string idName)
    {
        var id = long.Parse(call.PathValues[idName], CultureInfo.InvariantCulture);
        return state.Jobs.Find(family, id) is { } job
            ? ClaidState.Data(state.JobWriter.Current(job))
            : ClaidErrors.Refuse(404, "not_found", "general", family.Missing);
    }
}
