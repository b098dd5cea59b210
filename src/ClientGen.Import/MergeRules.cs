namespace ClientGen.Import;

/// <summary>Which parts of a document are put together member by member. All other parts must be equal.</summary>
internal static class MergeRules
{
    public static bool IsUnited(string[] path) =>
        path is [] or ["info" or "paths" or "webhooks" or "components"] or ["paths" or "webhooks" or "components", _];

    /// <summary>The member that tells the items of a united list apart, or null for any other list.</summary>
    public static string? KeyOfItems(string[] path) =>
        path switch
        {
            ["tags"] => "name",
            ["servers"] => "url",
            _ => null,
        };

    /// <summary>The name a person would use for the part.</summary>
    public static string Describe(string[] path) =>
        path switch
        {
            ["components", "schemas", var name] => $"schema '{name}'",
            ["components", var section, var name] => $"{section} '{name}'",
            ["paths", var route, var method] => OperationMethods.Contains(method)
                ? $"operation {method.ToUpperInvariant()} {route}"
                : $"'{method}' of path {route}",
            ["tags" or "servers", var key] => $"{path[0]} entry '{key}'",
            _ => $"'{string.Join('.', path)}'",
        };
}
