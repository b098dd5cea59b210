using System.Text.RegularExpressions;
using ClientGen.Testing.Tests.Guides;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClientGen.Testing.Tests.Texts;

/// <summary>No text in the packages writes a length of time as a clock does, or names a parameter where a member of it is at
/// fault.</summary>
[Slow("reads all sources with the compiler")]
public sealed partial class SourceTextTests
{
    private static readonly string[] Packages =
    [
        "ClientGen.Json",
        "ClientGen.Http",
        "ClientGen.Claid",
        "ClientGen.PerfectlyClear",
        "ClientGen.Autoenhance",
        "ClientGen.AspNetCore",
        "ClientGen.Batch",
        "ClientGen.Batch.PostgreSql",
        "ClientGen.Cli",
        "ClientGen.Recording",
        "ClientGen.Simulator",
        "ClientGen.Testing",
    ];

    [Fact]
    public void LengthsOfTime_AreWrittenForPeople()
    {
        var compilation = CSharpCompilation.Create("texts", Trees(), Sample.References);
        Clocks(compilation).ShouldBeEmpty("SpanText.Of writes them for people");
    }

    [Fact]
    public void ALengthOfTimeThatIsNot_IsFound()
    {
        var tree = CSharpSyntaxTree.ParseText("class A { string B(System.TimeSpan? c) => $\"{c} or {c:c}\"; }");
        Clocks(CSharpCompilation.Create("texts", [tree], Sample.References)).ShouldHaveSingleItem();
    }

    [Fact]
    public void OptionsAtFault_AreNotCalledByTheNameOfAParameter() => Trees().SelectMany(Parameters).ShouldBeEmpty();

    [Fact]
    public void OptionsThatAre_AreFound() =>
        Parameters(CSharpSyntaxTree.ParseText("throw new ArgumentException(\"No key.\", nameof(options));")).ShouldHaveSingleItem();

    [Fact]
    public void OptionsAtFault_AreCalledByTheirNames()
    {
        var named = Trees().SelectMany(Named).ToList();
        named.Count.ShouldBeGreaterThan(4);
        named.Except(Trees().SelectMany(Properties)).ShouldBeEmpty();
    }

    [Fact]
    public void AnOptionByAnotherName_IsFound() =>
        Named(CSharpSyntaxTree.ParseText("throw new Exception($\"Kites must be 1 or more, not {Swallows}.\");")).ShouldBe(["Kites"]);

    // A guard of the framework names the member as if it were a parameter, and writes a length of time as a clock does.
    [Fact]
    public void GuardsOfParameters_AreForParameters() =>
        (
            from tree in Trees()
            from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            where call.Expression.ToString().StartsWith("ArgumentOutOfRangeException.ThrowIf", StringComparison.Ordinal)
            where char.IsUpper(call.ArgumentList.Arguments[0].ToString()[0])
            select call.GetLocation().ToString()
        )
            .Concat(
                from tree in Trees()
                from made in tree.GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
                where made.Type.ToString() is "ArgumentOutOfRangeException" or "ArgumentException"
                from argument in made.ArgumentList?.Arguments ?? []
                where argument.ToString().StartsWith("nameof(", StringComparison.Ordinal) && char.IsUpper(argument.ToString()[7])
                select argument.GetLocation().ToString()
            )
            .ShouldBeEmpty();

    private static IEnumerable<SyntaxTree> Trees() =>
        from package in Packages
        from file in Directory.EnumerateFiles(Repository.At("src", package), "*.cs", SearchOption.AllDirectories)
        select CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file);

    private static IEnumerable<string> Clocks(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from hole in tree.GetRoot().DescendantNodes().OfType<InterpolationSyntax>()
        where hole.FormatClause is null && IsSpan(model.GetTypeInfo(hole.Expression).Type)
        select hole.GetLocation().ToString();

    private static IEnumerable<string> Parameters(SyntaxTree tree) =>
        from made in tree.GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where made.Type.ToString() is "ArgumentException" or "ArgumentOutOfRangeException"
        where made.ArgumentList?.Arguments.Any(argument => argument.ToString() == "nameof(options)") == true
        select made.GetLocation().ToString();

    // "Parallel must be 1 or more, not {Parallel}.", with the name in the text.
    private static IEnumerable<string> Named(SyntaxTree tree) =>
        from text in tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>()
        let name = OptionAtFault().Match(text.ToString())
        where name.Success
        select name.Groups["name"].Value;

    private static IEnumerable<string> Properties(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.Text);

    [GeneratedRegex(@"\b(?<name>[A-Z]\w+)\}? must be [^,]*(, [^,]*)?, not \{")]
    private static partial Regex OptionAtFault();

    private static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Nullable", TypeArguments: [var inner] }
            ? IsSpan(inner)
            : type is { Name: "TimeSpan", ContainingNamespace.Name: "System" };
}
