using System.Reflection;
using ClientGen.Http;

namespace ClientGen.TestSupport;

/// <summary>What a client's generated code says of each of its operations. Compiled into the tests of every client.</summary>
internal static class OperationFacts
{
    /// <summary>The operations of a client assembly.</summary>
    public static IReadOnlyList<ApiOperation> Of(Assembly client) =>
        [
            .. client
                .GetTypes()
                .Where(type => type.Name == "Operations")
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Select(field => (ApiOperation)field.GetValue(null)!),
        ];

    /// <summary>Cost and retry class of each, a line each, for a snapshot.</summary>
    public static string Listing(Assembly client) =>
        string.Join(
            "\n",
            Of(client)
                .Select(operation => $"{operation.Cost, -8} {operation.Retry, -10} {operation.Method} {operation.Path}")
                .Order(StringComparer.Ordinal)
        );
}
