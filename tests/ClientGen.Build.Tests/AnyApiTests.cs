using System.Text.RegularExpressions;
using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests;

/// <summary>
/// Fresh projects with the packages, each with a document of its own: the guide's petshop (3.1, YAML in two files, an overlay), a zoo
/// (inheritance, two frameworks, nothing said), forms (contracts and client apart, form bodies, dependency injection).
/// </summary>
[Slow("packs, builds and runs projects")]
public sealed partial class AnyApiTests : IDisposable
{
    private readonly OutsideFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FreshProjects_BuildOnceAndCallTheirServers()
    {
        WriteConsumers();

        var first = Build();
        first.ExitCode.ShouldBe(0, first.Output);
        // Forms' contracts and client are two projects, and each has its own files.
        Generations(first).ShouldBe(4, "once for each project, however many frameworks it has");
        first.Output.ShouldNotContain("warning");
        File.ReadAllText(_folder.File("forms/contracts/obj/ClientGen/forms/Utf8.g.cs")).ShouldContain("IUtf8Model");
        File.ReadAllText(_folder.File("petshop/obj/ClientGen/petshop/Utf8.g.cs")).ShouldNotContain("class");

        Calls();

        Generations(Build()).ShouldBe(0, "nothing changed");
        Edit("petshop/pets.yaml", "wild", "wild, bored");
        Generations(Build()).ShouldBe(1, "a file that the document refers to changed");
        File.ReadAllText(_folder.File("petshop/obj/ClientGen/petshop/Contracts.g.cs")).ShouldContain("Bored");
        File.Delete(_folder.File("zoo/obj/ClientGen/zoo/Client.g.cs"));
        Edit("petshop/petshop.overlay.json", "['/orders']", "['/gone']");
        var wrong = Build();
        wrong.ExitCode.ShouldNotBe(0);
        wrong.Output.ShouldContain($"{_folder.File("petshop/petshop.overlay.json")}(5,5): error CG0003: #/actions/0: Nothing in ");
        wrong.Output.ShouldNotContain("MSB3073");
        Generations(wrong).ShouldBe(2, "the overlay changed, and a file of the zoo was gone");
        File.Exists(_folder.File("zoo/obj/ClientGen/zoo/Client.g.cs")).ShouldBeTrue();

        AnEditorsLook("petshop/petshop.overlay.json");
    }

    private void Calls()
    {
        using var server = new Loopback(
            (call, body) =>
                call switch
                {
                    "GET /pets/Tom" => (200, """{ "name": "Tom", "mood": "grumpy" }"""),
                    "POST /orders" => (201, body),
                    "GET /animals/a%2Fb" => (200, """{ "name": "Rex", "breed": "collie", "weight": 20.5 }"""),
                    "POST /tokens" => (200, """{ "value": "t-1" }"""),
                    _ => (404, "{}"),
                }
        );
        string Run(string program) => Dotnet.Run(_folder.Path, _folder.File(program), server.Address).Succeeds().Output.TrimEnd();

        Run("petshop/bin/Debug/net10.0/Petshop.dll").ShouldBe("Tom is grumpy\nordered Tom");
        Run("zoo/bin/Debug/net10.0/Zoo.dll").ShouldBe("Rex, collie, 20.5");
        Run("forms/bin/Debug/net10.0/Forms.dll").ShouldBe("t-1");
        server.Received.ShouldBe([
            "GET /pets/Tom the-key",
            """POST /orders the-key application/json; charset=utf-8 {"note":"with a bell","pet":"Tom"}""",
            "GET /animals/a%2Fb Bearer the-key",
            "POST /tokens the-key application/x-www-form-urlencoded count=3&grant=a%20b%26c",
        ]);
    }

    // A design-time build compiles nothing and names what would be compiled.
    private void AnEditorsLook(string mended)
    {
        Edit(mended, "['/gone']", "['/orders']");
        Directory.Delete(_folder.File("petshop/obj/ClientGen"), recursive: true);
        Dotnet
            .Run(
                _folder.File("petshop"),
                "msbuild",
                "-nodeReuse:false",
                "-v:minimal",
                "-t:Compile",
                "-getItem:Compile,Watch",
                "-p:DesignTimeBuild=true",
                "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true",
                "-p:BuildProjectReferences=false"
            )
            .Succeeds()
            .Output.ShouldSatisfyAllConditions(
                output => output.ShouldContain("obj/ClientGen/petshop/Client.g.cs"),
                output => output.ShouldContain("\"petshop.yaml\""),
                output => output.ShouldContain("\"petshop.overlay.json\"")
            );
        File.Exists(_folder.File("petshop/obj/ClientGen/petshop/Client.g.cs")).ShouldBeTrue();
    }

    private Dotnet.Result Build() => Dotnet.Run(_folder.Path, "msbuild", "All.proj", "-m", "-nodeReuse:false", "-v:minimal");

    private static int Generations(Dotnet.Result build) => Generating().Count(build.Output);

    private void WriteConsumers()
    {
        var fixtures = Repository.At("tests/fixtures/consumers");
        foreach (var file in Directory.EnumerateFiles(fixtures, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(fixtures, file), File.ReadAllText(file));
        // The guide is what is built; only the address is another.
        foreach (Match file in GuideFile().Matches(File.ReadAllText(Repository.At("docs/any-api.md"))))
            Write("petshop/" + file.Groups["name"].Value, file.Groups["text"].Value);
        Edit(
            "petshop/Program.cs",
            "new PetshopClient(\"the-key\")",
            "new PetshopClient(new PetshopOptions { ApiKey = \"the-key\", BaseAddress = new(args[0]), AllowInsecureLoopback = true })"
        );
        Write("Directory.Build.props", Feed.Once.Props(_folder.File("packages")));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
    }

    private void Edit(string name, string from, string to)
    {
        var text = File.ReadAllText(_folder.File(name));
        text.ShouldContain(from);
        File.WriteAllText(_folder.File(name), text.Replace(from, to, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<!-- file: (?<name>\S+) -->\n```\w+\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex GuideFile();

    [GeneratedRegex("Generating the [a-z]+ client")]
    private static partial Regex Generating();
}
