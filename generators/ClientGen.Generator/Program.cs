using System.CommandLine;
using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

var documents = new Option<DirectoryInfo>("--documents")
{
    Required = true,
    Description = "The folder of the vendors' folders, each with openapi.json and maybe overlay.json.",
};
var output = new Option<DirectoryInfo>("--output")
{
    Required = true,
    Description = "The folder in which each vendor gets a folder of generated files.",
};
var nswag = new Option<DirectoryInfo>("--nswag")
{
    Description = "The folder of NSwag's settings and templates. Default: nswag beside this program.",
    DefaultValueFactory = _ => new DirectoryInfo(NSwagFolder.Beside),
};
var vendors = new Option<string[]>("--vendor")
{
    Required = true,
    AllowMultipleArgumentsPerToken = true,
    Description = "A vendor and the namespace of its generated types, as in claid=ClientGen.Claid. May be given several times.",
};
vendors.Validators.Add(result =>
{
    foreach (var text in result.Tokens.Select(token => token.Value).Where(text => Vendor.Parse(text, "", "") is null))
        result.AddError($"--vendor {text}: name a vendor and a namespace, as in claid=ClientGen.Claid.");
});

var command = new RootCommand(
    "Turns vendors' OpenAPI documents and our overlays into C#: union types and checks by itself, data contracts and "
        + "operations through NSwag."
)
{
    documents,
    output,
    nswag,
    vendors,
};
command.SetAction(arguments =>
{
    var run = new NSwagRun(arguments.GetRequiredValue(nswag).FullName);
    var failed = false;
    foreach (var text in arguments.GetRequiredValue(vendors))
    {
        // A vendor that is refused does not keep the others from being told about.
        var diagnostics = new DiagnosticBag();
        var vendor = Vendor.Parse(text, arguments.GetRequiredValue(documents).FullName, arguments.GetRequiredValue(output).FullName)!;
        failed |= !VendorRun.Generate(vendor, run, diagnostics);
        foreach (var diagnostic in diagnostics.Items.Concat(diagnostics.Notes))
            Console.Error.WriteLine(diagnostic);
    }
    return failed ? 1 : 0;
});
return command.Parse(args).Invoke();
