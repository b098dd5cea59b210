using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;
using ClientGen.JsonSchema;
using ClientGen.Simulator.Documents;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator.Tests.Documents;

/// <summary>Answers that are made from nothing but schemas fit them, for every operation of the documents that are here.</summary>
public sealed class DocumentResponseTests
{
    [Theory]
    [InlineData("claid", 17)]
    [InlineData("perfectlyclear", 5)]
    [InlineData("autoenhance", 11)]
    public void EveryOperation_HasAnAnswerThatFits(string vendor, int least)
    {
        var document = SpecDocument.Parse(vendor, Corrected(vendor));
        var schemas = new DocumentSchemas(document.Root, document.Validator);
        var answers = new DocumentResponses(schemas, new SampleResponse(schemas, () => "https://files.test/a.png"));
        var made = 0;
        foreach (var operation in document.Operations)
        {
            if (answers.Json(operation) is not { } answer)
                continue;
            made++;
            document
                .Validator.Validate(
                    answer.Body,
                    OpenApi.JsonPointer.Of(answer.Schema)[1..],
                    new ValidationOptions { Direction = PayloadDirection.Response }
                )
                .Select(violation => $"{operation.Name}: {violation}")
                .ShouldBeEmpty(answer.Body.ToString());
        }
        made.ShouldBeGreaterThanOrEqualTo(least);
    }

    private static string Corrected(string vendor)
    {
        var diagnostics = new DiagnosticBag();
        return GeneratorRun.Correct(Read(vendor, "openapi.json"), Read(vendor, "overlay.json"), diagnostics).ShouldNotBeNull();
    }

    private static (string Text, string Path) Read(string vendor, string file) =>
        (File.ReadAllText(Repository.At("specs", vendor, file)), file);
}
