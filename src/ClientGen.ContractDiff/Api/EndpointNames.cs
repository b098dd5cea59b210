using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Exposure;

namespace ClientGen.ContractDiff.Api;

/// <summary>What reports call an operation.</summary>
internal static class EndpointNames
{
    public static OperationName Name(this Endpoint endpoint, ICSharpNames names, string prefix = "") =>
        new(
            $"{prefix}{endpoint.Method.ToUpperInvariant()} {endpoint.Path}",
            names.MethodName(endpoint.Method, endpoint.Path, endpoint.Operation.Text("operationId"))
        );
}
