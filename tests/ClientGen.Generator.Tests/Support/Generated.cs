using System.Diagnostics;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Everything a build generates from one document: by the generator in this process, and by the pinned NSwag tool.</summary>
internal sealed record Generated(string Document, string Unions, string Checks, string Api, string Contracts, string Client)
{
    public const string Namespace = "Vendor.Api";

    public IEnumerable<string> Sources => [Unions, Checks, Api, Contracts, Client];

    public static Generated From(string document, string? overlay = null)
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var overlayPath = overlay is null ? null : folder.Write("vendor/overlay.json", overlay);
        var output = GeneratorRun.Generate(folder.Write("vendor/openapi.json", document), overlayPath, Namespace, bag);
        bag.Items.ShouldBeEmpty();
        folder.Write("out/openapi.json", output!.Document);
        RunNSwag("contracts.nswag", folder);
        RunNSwag("client.nswag", folder);
        return new(output.Document, output.Unions, output.Checks, output.Api, Read(folder, "Contracts.g.cs"), Read(folder, "Client.g.cs"));
    }

    private static string Read(TemporaryFolder folder, string name)
    {
        var path = folder.File("out/" + name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    private static void RunNSwag(string settings, TemporaryFolder folder)
    {
        var variables = $"Document={folder.File("out/openapi.json")},Namespace={Namespace},Templates={NSwagTool.Folder}/templates,Output={folder.File("out/")}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        start.ArgumentList.Add(Path.Combine(NSwagTool.Binaries, "dotnet-nswag.dll"));
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(Path.Combine(NSwagTool.Folder, settings));
        start.ArgumentList.Add($"/variables:{variables}");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
    }
}
