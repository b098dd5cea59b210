using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Exposure;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>The operations of a path item.</summary>
internal static class Endpoints
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static Dictionary<string, Endpoint> Of(string path, JObject item)
    {
        var found = new Dictionary<string, Endpoint>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in Methods)
        {
            if (item[method] is JObject operation)
                found.Add(method, new(path, method, item, operation));
        }

        foreach (var more in item.Object("additionalOperations")?.Properties() ?? [])
        {
            if (more.Value is JObject operation)
                found.TryAdd(more.Name, new(path, more.Name, item, operation));
        }

        return found;
    }

    public static OperationName Name(this Endpoint endpoint, ICSharpNames names, string prefix = "") =>
        new(
            $"{prefix}{endpoint.Method.ToUpperInvariant()} {endpoint.Path}",
            names.MethodName(endpoint.Method, endpoint.Path, endpoint.Operation.Text("operationId"))
        );
}
