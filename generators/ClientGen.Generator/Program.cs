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

var defaults = new Option<string>("--defaults")
{
    Description =
        "What holds for what neither document nor overlay says. asked: nothing, the build asks for it. by-method: an operation is free and "
        + "is retried as its HTTP method allows, address and key are the nearest the document names; what is assumed is told.",
    DefaultValueFactory = _ => "asked",
};
defaults.AcceptOnlyFromAmong("asked", "by-method");

var command = new RootCommand(
    "Turns vendors' OpenAPI documents and our overlays into C#: union types and checks by itself, data contracts and "
        + "operations through NSwag."
)
{
    documents,
    output,
    nswag,
    vendors,
    defaults,
};
command.SetAction(arguments =>
{
    var assumed = arguments.GetRequiredValue(defaults) == "by-method" ? Defaults.ByMethod : Defaults.Asked;
    var run = new NSwagRun(arguments.GetRequiredValue(nswag).FullName);
    var failed = false;
    foreach (var text in arguments.GetRequiredValue(vendors))
    {
        // A vendor that is refused does not keep the others from being told about.
        var diagnostics = new DiagnosticBag();
        var vendor = Vendor.Parse(text, arguments.GetRequiredValue(documents).FullName, arguments.GetRequiredValue(output).FullName)!;
        failed |= !VendorRun.Generate(vendor, run, diagnostics, assumed);
        foreach (var diagnostic in diagnostics.Items.Concat(diagnostics.Notes))
            Console.Error.WriteLine(diagnostic);
    }
    return failed ? 1 : 0;
});
return command.Parse(args).Invoke();
