using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>A sample of C# in a page.</summary>
internal sealed partial record Sample(string Text)
{
    // What a new console project has.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    public static MetadataReference[] References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Whether it is statements, rather than types.</summary>
    public bool IsProgram => CSharpSyntaxTree.ParseText(Text, Language).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);

    /// <summary>All samples, by page and number.</summary>
    public static IEnumerable<(string Page, int Number)> All()
    {
        var pages = Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories);
        // Those of the packages stand beside their projects.
        var readmes = Directory.GetFiles(Repository.At("src"), "README.md", SearchOption.AllDirectories);
        foreach (var page in pages.Concat(readmes).Append(Repository.At("README.md")).Order(StringComparer.Ordinal))
        {
            for (var sample = 0; sample < Code().Count(File.ReadAllText(page)); sample++)
                yield return (Path.GetRelativePath(Repository.At("."), page).Replace('\\', '/'), sample);
        }
    }

    public static Sample Read(string page, int number) =>
        new(Code().Matches(File.ReadAllText(Repository.At(page)))[number].Groups[1].Value);

    public IEnumerable<string> Errors() =>
        Compilation()
            .GetDiagnostics(TestContext.Current.CancellationToken)
            // The SDK silences the same two: an assembly that was built against an older one of the runtime.
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1701" or "CS1702"))
            .Select(diagnostic => diagnostic.ToString());

    public Assembly Load()
    {
        using var file = new MemoryStream();
        var emitted = Compilation().Emit(file);
        emitted.Success.ShouldBeTrue(string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(file.ToArray());
    }

    private CSharpCompilation Compilation() =>
        CSharpCompilation.Create(
            "sample-" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Usings, Language), CSharpSyntaxTree.ParseText(Text, Language)],
            References,
            new CSharpCompilationOptions(
                IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
