using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Vendors.Tests.Guides;

/// <summary>Every sample of C# in the pages compiles as it stands, as a program of its own.</summary>
public sealed partial class SampleTests
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

    private static MetadataReference[] References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The page, and which of its samples.</summary>
    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            var pages = Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories);
            // Those of the packages stand beside their projects.
            var readmes = Directory.GetFiles(Repository.At("src"), "README.md", SearchOption.AllDirectories);
            foreach (var page in pages.Concat(readmes).Append(Repository.At("README.md")).Order(StringComparer.Ordinal))
                for (var sample = 0; sample < Code().Count(File.ReadAllText(page)); sample++)
                    data.Add(Path.GetRelativePath(Repository.At("."), page).Replace('\\', '/'), sample);
            return data;
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void ASample_Compiles(string page, int sample)
    {
        var text = Code().Matches(File.ReadAllText(Repository.At(page)))[sample].Groups[1].Value;
        Errors(text).ShouldBeEmpty();
    }

    [Fact]
    public void TheReadme_HasASampleOfEveryVendor()
    {
        var samples = string.Concat(Code().Matches(File.ReadAllText(Repository.At("README.md"))).Select(match => match.Value));
        foreach (var client in new[] { "new ClaidClient(", "new PerfectlyClearClient(", "new AutoenhanceClient(" })
            samples.ShouldContain(client);
    }

    [Fact]
    public void WhatDoesNotCompile_IsFound() => Errors("using ClientGen.Claid;\nnew ClaidClient(3).Gone();").ShouldNotBeEmpty();

    private static IEnumerable<string> Errors(string text) =>
        CSharpCompilation
            .Create(
                "sample",
                [CSharpSyntaxTree.ParseText(Usings, Language), CSharpSyntaxTree.ParseText(text, Language)],
                References,
                new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
            )
            .GetDiagnostics(TestContext.Current.CancellationToken)
            // The SDK silences the same two: an assembly that was built against an older one of the runtime.
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1701" or "CS1702"))
            .Select(diagnostic => diagnostic.ToString());

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
