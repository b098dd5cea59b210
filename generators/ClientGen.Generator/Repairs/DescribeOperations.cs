using ClientGen.Generator.Api;
using ClientGen.Generator.Checks;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Writes what the transport must know of each operation: method, path, cost, retry class and key.</summary>
internal sealed class DescribeOperations(ChooseKeys keys) : IRepair
{
    private const string Indent = "            ";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            operation.Definition[ExtensionNames.Descriptor] = Descriptor(operation, document);
            operation.Definition[ExtensionNames.Origin] =
                $"\"{operation.Method.ToUpperInvariant()}\", {CSharpLiteral.Quote(operation.Path)}";
        }
    }

    private string Descriptor(Operation operation, SpecDocument document)
    {
        var definition = operation.Definition;
        var vendor = document.Vendor;
        var verb = operation.Method == "patch" ? "new HttpMethod(\"PATCH\")" : $"HttpMethod.{CSharpName.Pascal(operation.Method)}";
        return $$"""
            new({{CSharpLiteral.Quote(vendor)}}, "{{operation.Name}}", {{verb}}, {{CSharpLiteral.Quote(operation.Path)}})
            {{Indent[4..]}}{
            {{Indent}}Cost = OperationCost.{{Word(definition[ExtensionNames.Cost])}}, Retry = RetryClass.{{Word(
                definition[ExtensionNames.Retry]
            )}}, Auth = OperationAuth.{{(ApiKey.NeedsKey(operation, document) ? "Key" : "None")}},{{Keys(operation)}}{{More(definition)}}
            {{Indent[4..]}}}
            """.ReplaceLineEndings(
            "\n"
        );
    }

    private string Keys(Operation operation) =>
        keys.Of(operation) is var own && own is [] or [NamedKey.First]
            ? ""
            : $"\n{Indent}Keys = [{string.Join(", ", own.Select(CSharpLiteral.Quote))}],";

    private static string More(JObject definition)
    {
        var accept = (string?)definition[ExtensionNames.Accept] is { } accepted
            ? $"\n{Indent}Accept = {CSharpLiteral.Quote(accepted)},"
            : "";
        var billing = definition[ExtensionNames.Billing] is { } fact ? $"\n{Indent}ExpectedCost = {BillingWriter.OfCall(fact)}," : "";
        var types =
            List("ResponseTypes", definition[ExtensionNames.ResponseTypes]) + List("RequestTypes", definition[ExtensionNames.RequestTypes]);
        var isAnyFile =
            (string?)definition[ExtensionNames.Download] == "FileContent.Any" || definition[ExtensionNames.FileTypes] is not null;
        return $"{accept}{types}{billing}{(isAnyFile ? $"\n{Indent}Content = FileContent.Any," : "")}";
    }

    private static string List(string member, JToken? types) =>
        types is JArray array
            ? $"\n{Indent}{member} = [{string.Join(", ", array.Select(type => CSharpLiteral.Quote((string)type!)))}],"
            : "";

    private static string Word(JToken? fact) => CSharpName.Pascal((string?)fact ?? "");
}
