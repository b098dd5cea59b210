using System.CommandLine;
using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;

var document = new Option<string>("--document") { Required = true, Description = "The vendor's OpenAPI document." };
var overlay = new Option<string?>("--overlay") { Description = "The overlay to apply to it." };
var rootNamespace = new Option<string>("--namespace") { Required = true, Description = "The namespace of the generated types." };
var outputDocument = new Option<string>("--output-document") { Required = true, Description = "Where the document NSwag reads goes." };
var outputChecks = new Option<string>("--output-checks") { Required = true, Description = "Where the checks of requests go." };
var outputUnions = new Option<string>("--output-unions") { Required = true, Description = "Where the union types go." };
var outputApi = new Option<string>("--output-api") { Required = true, Description = "Where goes what the document says of the API as a whole." };

var command = new RootCommand("Turns a vendor's OpenAPI document and our overlay into the document NSwag reads, and the union types.")
{
    document, overlay, rootNamespace, outputDocument, outputUnions, outputChecks, outputApi,
};
command.SetAction(arguments =>
{
    var diagnostics = new DiagnosticBag();
    var output = GeneratorRun.Generate(
        arguments.GetRequiredValue(document),
        arguments.GetValue(overlay),
        arguments.GetRequiredValue(rootNamespace),
        diagnostics);
    foreach (var diagnostic in diagnostics.Items)
        Console.Error.WriteLine(diagnostic);
    if (output is null)
        return 1;
    OutputFile.Write(arguments.GetRequiredValue(outputDocument), output.Document);
    OutputFile.Write(arguments.GetRequiredValue(outputUnions), output.Unions);
    OutputFile.Write(arguments.GetRequiredValue(outputChecks), output.Checks);
    OutputFile.Write(arguments.GetRequiredValue(outputApi), output.Api);
    return 0;
});
return command.Parse(args).Invoke();
