using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>
/// A class library as <c>dotnet new classlib</c> makes it, with the packages that the code of a tool needs. They are restored when it is
/// made, and the compiler is given what a build of it would give, in this process.
/// </summary>
internal sealed class FreshLibrary
{
    private readonly CSharpParseOptions _language;
    private readonly CSharpCompilation _around;

    /// <param name="folder">An empty folder.</param>
    /// <param name="packages">Ids and versions.</param>
    /// <exception cref="InvalidOperationException">It does not restore.</exception>
    public FreshLibrary(string folder, IEnumerable<(string Id, string Version)> packages)
    {
        var references = packages.Select(package => $"""<PackageReference Include="{package.Id}" Version="{package.Version}" />""");
        File.WriteAllText(
            Path.Combine(folder, "Fresh.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>{string.Concat(references)}</ItemGroup>
              <Target Name="Arguments" DependsOnTargets="Compile">
                <WriteLinesToFile File="arguments.txt" Lines="@(CscCommandLineArgs)" Overwrite="true" />
                <WriteLinesToFile File="packages.txt" Lines="$(NuGetPackageRoot)" Overwrite="true" />
              </Target>
            </Project>
            """
        );
        Program.Ask(
            ["dotnet", "build", "-t:Arguments", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-nodeReuse:false"],
            folder
        );
        var arguments = CSharpCommandLineParser.Default.Parse(File.ReadLines(Path.Combine(folder, "arguments.txt")), folder, null);
        PackageFolder = File.ReadAllText(Path.Combine(folder, "packages.txt")).Trim();
        _language = arguments.ParseOptions;
        _around = CSharpCompilation.Create(
            "Fresh",
            arguments.SourceFiles.Select(file => Parse(file.Path)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            arguments.CompilationOptions.WithConcurrentBuild(false)
        );
    }

    /// <summary>Where packages are restored to.</summary>
    public string PackageFolder { get; }

    /// <summary>The errors of the library with these files, in the order of the files; warnings are none.</summary>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public IReadOnlyList<Diagnostic> Errors(IEnumerable<string> files, CancellationToken enough) =>
        [
            .. _around
                .AddSyntaxTrees(files.Order(StringComparer.Ordinal).Select(Parse))
                .GetDiagnostics(enough)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];

    private SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), _language, file);
}
