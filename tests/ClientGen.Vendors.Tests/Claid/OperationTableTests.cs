using System.Reflection;
using ClientGen.Http;

namespace ClientGen.Claid.Tests;

/// <summary>The README's table of operations is made from the code, so that it can't go stale.</summary>
public sealed class OperationTableTests
{
    [Fact]
    public void Readme_ListsEveryOperation() => Page.MatchPart("README.md", "operations", Table());

    private static string Table()
    {
        var rows =
            from client in typeof(ClaidClient)
                .GetProperties()
                .Where(property => property.PropertyType.GetNestedType("Operations", BindingFlags.NonPublic) is not null)
            from field in client
                .PropertyType.GetNestedType("Operations", BindingFlags.NonPublic)!
                .GetFields(BindingFlags.Public | BindingFlags.Static)
            let operation = (ApiOperation)field.GetValue(null)!
            let method = Called(client.PropertyType, operation.Name)
            orderby operation.Path, operation.Method.Method
            select $"| {operation.Method} {operation.Path} | `claid.{client.Name}.{method}` | "
                + $"{(operation.Cost == OperationCost.Billable ? "yes" : "")} |";
        return string.Join("\n", rows.Prepend("| --- | --- | --- |").Prepend("| operation | method | billed |"));
    }

    // What users call in place of the raw operation, where there is more to it: a job, or a form of a file.
    private static string Called(Type client, string operation)
    {
        string?[] candidates =
        [
            Job(operation, "Submit") is { } started ? $"Start{started}Async" : null,
            Job(operation, "Read") is { } read ? $"Get{read}(id)" : null,
            Job(operation, "Submit") is { } form ? $"{form}Async" : null,
            $"{operation}Async",
        ];
        var methods = client.GetMethods().Select(method => method.Name).ToList();
        return candidates.First(candidate => candidate is not null && methods.Contains(candidate.Split('(')[0]))!;
    }

    private static string? Job(string operation, string verb) =>
        operation.StartsWith(verb, StringComparison.Ordinal) ? operation[verb.Length..] : null;
}
