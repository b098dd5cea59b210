namespace ClientGen.OpenApi.Operations;

/// <summary>The members of a path item that are operations.</summary>
internal static class OperationMethods
{
    /// <summary>In the order of the specification; <c>query</c> came with OpenAPI 3.2.</summary>
    public static IReadOnlyList<string> All { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static bool Contains(string member) => All.Contains(member);
}
