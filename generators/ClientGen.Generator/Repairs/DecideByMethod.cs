using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Says of each operation of which nobody said it that it is free, and that it may be sent twice when its HTTP method promises that
/// (RFC 9110, 9.2). Only where the build was told so: a vendor may bill any of them.
/// </summary>
internal sealed class DecideByMethod : IRepair
{
    public void Apply(SpecDocument document)
    {
        if (document.Defaults != Defaults.ByMethod)
            return;
        foreach (var operation in Operation.All(document))
        {
            if (operation.Definition[ExtensionNames.Cost] is null)
                operation.Definition[ExtensionNames.Cost] = "free";
            if (operation.Definition[ExtensionNames.Retry] is null)
                operation.Definition[ExtensionNames.Retry] = Retry(operation);
        }
    }

    // What starts a job is not sent twice, whatever its method.
    private static JToken Retry(Operation operation) =>
        operation.Definition[ExtensionNames.Job] is not null ? "never" : Retry(operation.Method);

    /// <summary>What an HTTP method promises, as a retry class.</summary>
    public static string Retry(string method) =>
        method is "get" or "head" or "options" or "trace" ? "safe"
        : method is "put" or "delete" ? "idempotent"
        : "never";
}
