using System.ComponentModel;
using ClientGen.Json;

namespace ClientGen.Http.Infrastructure;

/// <summary>For generated clients: what starting a job gave.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JobStart
{
    /// <summary>The error of a start whose response names no job: the job may run, and be billed, all the same.</summary>
    /// <param name="operation">The operation that starts jobs.</param>
    /// <param name="response">The response's model.</param>
    public static UnknownOutcomeException WithoutId(ApiOperation operation, object response)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new(
            $"{operation.Vendor} may have started the job, but its response names none. It was not started again. RawBody has what came; "
                + "look at the vendor's dashboard, or ask its support.",
            new ApiFailure { Operation = operation, RawBody = ModelJson.Serialize(response) }
        );
    }
}
