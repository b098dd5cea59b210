using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary>A project that uses the Claid client as it was built, restored once. It needs no package.</summary>
public sealed class Shop : IAsyncLifetime
{
    private const string Program = """
        using ClientGen.Claid;

        public static class Program
        {
            public static async System.Threading.Tasks.Task Edit(ClaidClient claid)
            {
                var job = await claid.Images.StartBatchEditAsync(new BatchEditRequest
                {
                    Input = "storage://shop/in/",
                    Operations = new() { Resizing = new() { Width = 1000, Fit = Fit.Outpaint("15%") },
                      Restorations = new() { Decompress = DecompressMode.Auto } },
                    Output = new OutputOptions { Format = new JpegFormat { Quality = 85 },
                      Metadata = new() { ColorSpace = ColorSpace.Rgb } },
                });
                foreach (var result in (await job.WaitAsync()).Results) System.Console.WriteLine(result.OutputObject.TmpUrl);
            }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-");

    public static string Claid { get; } = Find();

    public string Project => At("Shop.csproj");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(At("Program.cs"), Program);
        await File.WriteAllTextAsync(
            Project,
            ProjectText(
                """<Reference Include="$(Clients)/ClientGen.*.dll;$(Clients)/Newtonsoft.Json.dll" Exclude="$(Clients)/*.Tests.dll" />"""
            )
        );
        await Restore(Project);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A project in a folder of its own, so that its sources are its own.</summary>
    public async Task<string> OtherProject(string name, string references, string program)
    {
        Directory.CreateDirectory(At(name));
        var project = At(Path.Combine(name, name + ".csproj"));
        await File.WriteAllTextAsync(project, ProjectText(references));
        await File.WriteAllTextAsync(At(Path.Combine(name, "Program.cs")), program);
        await Restore(project);
        return project;
    }

    /// <summary>Claid's document with something changed.</summary>
    public string Changed(Action<JObject> change)
    {
        var document = JObject.Parse(File.ReadAllText(Claid));
        change((JObject)document["components"]!["schemas"]!);
        var path = At($"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, document.ToString());
        return path;
    }

    public static string ProjectText(string references) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Clients>{AppContext.BaseDirectory.TrimEnd('/', '\\')}</Clients>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Program.cs" />
                {references}
              </ItemGroup>
            </Project>
            """;

    private static async Task Restore(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", project, "-nodeReuse:false"]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var restore = Process.Start(start)!;
        var output = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        restore.ExitCode.ShouldBe(0, output);
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("the repository's root was not found above the test assembly");
        }
        return Path.Combine(folder, "specs", "claid", "openapi.json");
    }
}
