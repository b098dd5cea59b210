using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>A C# 15 compiler takes the generated unions of a contracts assembly for unions of its own.</summary>
[Slow("compiles generated clients")]
public sealed class CSharp15Tests
{
    private static IReadOnlyList<string> Problems(string arms) => Problems("", arms, LanguageVersion.CSharp15);

    private static IReadOnlyList<string> Problems(string of, string arms, LanguageVersion version) =>
        Compiler
            .Compile(
                [
                    $$"""
                    using ClientGen.Claid;
                    using ClientGen.Json;
                    internal static class Program
                    {
                        public static string Name(Fit fit) => fit{{of}} switch { {{arms}} };
                        public static Fit FromVariant() => FitMode.Crop;
                    }
                    """,
                ],
                version,
                [MetadataReference.CreateFromFile(typeof(Claid.Fit).Assembly.Location)]
            )
            .Problems();

    private const string EveryCase =
        "FitMode mode => mode.Value, CropOptions => \"crop\", CoverOptions => \"cover\", BoundsOptions => \"bounds\", "
        + "CanvasOptions => \"canvas\", OutpaintOptions => \"outpaint\", RawJson => \"raw\"";

    [Fact]
    public void ASwitchOverEveryCase_NeedsNoDefaultArm() => Problems(EveryCase + ", null => \"unset\"").ShouldBeEmpty();

    [Fact]
    public void AMissingCase_IsReported() =>
        Problems(EveryCase.Replace("OutpaintOptions => \"outpaint\", ", "", StringComparison.Ordinal) + ", null => \"\"")
            .ShouldHaveSingleItem()
            .ShouldContain("OutpaintOptions");

    [Fact]
    public void ATypeThatIsNoCase_IsReported() =>
        Problems(EveryCase + ", string => \"\", null => \"\"").ShouldHaveSingleItem().ShouldContain("CS8121");

    [Fact]
    public void AnOlderCompiler_SwitchesOverValue() =>
        Problems(".Value", "FitMode mode => mode.Value, RawJson => \"raw\", _ => \"other\"", LanguageVersion.CSharp9).ShouldBeEmpty();

    [Fact]
    public void ASmallUnionOfScalars_IsExhaustiveToo()
    {
        var generated = Generated.From(
            Spec.Text(
                """
                "Holder":{"type":"object","properties":{"size":{"x-clientgen-name":"Size","anyOf":[{"type":"integer"},{"type":"string"},
                  {"type":"array","items":{"type":"string"}}]}}}
                """
            )
        );
        var library = Compiler.Compile(generated);
        using var assembly = new MemoryStream();
        library.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        Compiler
            .Compile(
                [
                    """
                    using System.Collections.Generic;
                    using Vendor.Api;
                    using ClientGen.Json;
                    internal static class Program
                    {
                        public static int Name(Size size) => size switch { long number => (int)number, string => 1,
                          IReadOnlyList<string> list => list.Count, RawJson => 2, null => 3 };
                    }
                    """,
                ],
                LanguageVersion.CSharp15,
                [MetadataReference.CreateFromImage(assembly.ToArray())]
            )
            .Problems()
            .ShouldBeEmpty();
    }
}
