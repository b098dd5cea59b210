using System.Reflection;
using ClientGen.Http;

namespace ClientGen.Claid.Tests;

/// <summary>The README's table of operations is made from the code, so that it can't go stale.</summary>
public sealed class OperationTableTests
{
    // What users call in place of the raw operation, where there is more to it.
    private static readonly Dictionary<string, string> Workflows = new()
    {
        ["SubmitBatchEdit"] = "StartBatchEditAsync",
        ["ReadBatchEdit"] = "GetBatchEdit(id)",
        ["SubmitEdit"] = "StartEditAsync",
        ["ReadEdit"] = "GetEdit(id)",
        ["SubmitAiEdit"] = "StartAiEditAsync",
        ["ReadAiEdit"] = "GetAiEdit(id)",
        ["SubmitFashionModels"] = "StartFashionModelsAsync",
        ["ReadFashionModels"] = "GetFashionModels(id)",
        ["SubmitVideo"] = "StartVideoAsync",
        ["ReadVideo"] = "GetVideo(id)",
        ["SubmitUpload"] = "UploadAsync",
    };

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
            let method = Workflows.GetValueOrDefault(operation.Name, operation.Name + "Async")
            orderby operation.Path, operation.Method.Method
            select $"| {operation.Method} {operation.Path} | `claid.{client.Name}.{Checked(client.PropertyType, method)}` | {(operation.Cost == OperationCost.Billable ? "yes" : "")} |";
        return string.Join("\n", rows.Prepend("| --- | --- | --- |").Prepend("| operation | method | billed |"));
    }

    private static string Checked(Type client, string method)
    {
        client.GetMethods().Select(candidate => candidate.Name).ShouldContain(method.Split('(')[0]);
        return method;
    }
}
