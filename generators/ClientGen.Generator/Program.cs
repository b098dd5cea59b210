using System.CommandLine;
using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

var nswag = new Option<DirectoryInfo>("--nswag")
{
    Description = "The folder of NSwag's settings and templates. Default: nswag beside this program.",
    DefaultValueFactory = _ => new DirectoryInfo(NSwagFolder.Beside),
};
var assemblies = new Option<DirectoryInfo?>("--nswag-assemblies")
{
    Description = "The folder of NSwag's assemblies, such as tools/Net100 of the NSwag.MSBuild package. Default: beside this program.",
};
var clients = new Option<string[]>("--client")
{
    Required = true,
    AllowMultipleArgumentsPerToken = true,
    Description =
        "What to generate: namespace|document|overlay|folder, as in \"Shop.Pets|petshop.yaml||obj/petshop\", where the overlay may be "
        + "empty; a fifth part names the client where the overlay does not, and a sixth, utf8, has models read and write the bytes of a "
        + "body. May be given several times.",
};
clients.Validators.Add(result =>
{
    foreach (var text in result.Tokens.Select(token => token.Value).Where(text => Vendor.Parse(text) is null))
    {
        result.AddError(
            $"--client {text}: write namespace|document|overlay|folder, where only the overlay may be empty, and maybe |name or |name|utf8."
        );
    }
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
    nswag,
    assemblies,
    clients,
    defaults,
};
command.SetAction(arguments =>
{
    var assumed = arguments.GetRequiredValue(defaults) == "by-method" ? Defaults.ByMethod : Defaults.Asked;
    if (arguments.GetValue(assemblies) is { } folder)
        NSwagAssemblies.LoadFrom(folder);
    var run = new NSwagRun(arguments.GetRequiredValue(nswag).FullName);
    var failed = false;
    foreach (var text in arguments.GetRequiredValue(clients))
    {
        // A vendor that is refused does not keep the others from being told about.
        var diagnostics = new DiagnosticBag();
        failed |= !VendorRun.Generate(Vendor.Parse(text)!, run, diagnostics, assumed);
        foreach (var diagnostic in diagnostics.Items.Concat(diagnostics.Notes))
            Console.Error.WriteLine(diagnostic);
    }
    return failed ? 1 : 0;
});
return command.Parse(args).Invoke();
