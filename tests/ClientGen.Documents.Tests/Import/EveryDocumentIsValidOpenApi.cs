using Microsoft.OpenApi;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

public sealed class EveryDocumentIsValidOpenApi
{
    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public async Task It_parses_without_a_diagnostic(string vendor)
    {
        await using var stream = File.OpenRead(Repository.At("specs", vendor, "openapi.json"));

        var result = await OpenApiDocument.LoadAsync(
            stream,
            OpenApiConstants.Json,
            cancellationToken: TestContext.Current.CancellationToken
        );

        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Diagnostic.Warnings.ShouldBeEmpty();
        result.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public async Task Its_operations_and_schemas_are_all_read(string vendor)
    {
        await using var stream = File.OpenRead(Repository.At("specs", vendor, "openapi.json"));
        var document = (
            await OpenApiDocument.LoadAsync(stream, OpenApiConstants.Json, cancellationToken: TestContext.Current.CancellationToken)
        ).Document!;
        var counts = DocumentCounts.Of(SpecDocument.Of(vendor));

        document.Paths.Sum(path => path.Value.Operations!.Count).ShouldBe(counts.Operations);
        document.Components!.Schemas!.Count.ShouldBe(counts.Schemas);
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void Every_reference_resolves(string vendor)
    {
        var document = SpecDocument.Of(vendor);
        var references = document.Descendants().OfType<JProperty>().Where(member => member is { Name: "$ref", Value: JValue }).ToList();

        references.ShouldNotBeEmpty();
        foreach (var reference in references)
            DocumentPointer.Resolve(document, (string)reference.Value!).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void Every_operation_has_an_id_of_its_own(string vendor)
    {
        var ids = Operations.Of(SpecDocument.Of(vendor)).Select(operation => (string?)operation["operationId"]).ToList();

        ids.ShouldAllBe(id => !string.IsNullOrEmpty(id));
        ids.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(SpecDocument.Vendors), MemberType = typeof(SpecDocument))]
    public void Every_path_parameter_is_declared_and_required(string vendor)
    {
        var document = SpecDocument.Of(vendor);
        foreach (var path in ((JObject)document["paths"]!).Properties())
        {
            foreach (var operation in ((JObject)path.Value).Properties().Where(member => OperationMethods.Contains(member.Name)))
            {
                (operation.Value["parameters"] ?? new JArray())
                    .Where(parameter => (string?)parameter["in"] == "path" && (bool)parameter["required"]!)
                    .Select(parameter => "{" + parameter["name"] + "}")
                    .ShouldBe(path.Name.Split('/').Where(segment => segment.StartsWith('{')), $"{operation.Name} {path.Name}");
            }
        }
    }
}
