using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Runs the generator on input that is wrong.</summary>
internal static class Failing
{
    public const string Document = "acme/openapi.json";
    public const string Overlay = "acme/overlay.json";

    /// <summary>Everything it says, with the files' names as they are below the test's folder.</summary>
    public static IReadOnlyList<Diagnostic> All(string document, string? overlay = null)
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var overlayPath = overlay is null ? null : folder.Write(Overlay, overlay);
        var output = GeneratorRun.Generate(folder.Write(Document, document), overlayPath, Generated.Namespace, bag);
        output.ShouldBeNull();
        return
        [
            .. bag.Items.Select(item =>
                item with
                {
                    File = Path.GetRelativePath(folder.Path, item.File).Replace('\\', '/'),
                    Message = item.Message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
                }
            ),
        ];
    }

    public static Diagnostic One(string document, string? overlay = null) => All(document, overlay).ShouldHaveSingleItem();

    /// <summary>An overlay of actions, each on a line of its own, the first on line 2.</summary>
    public static string Actions(params string[] actions) =>
        "{\"overlay\":\"1.0.0\",\"actions\":[\n" + string.Join(",\n", actions) + "\n]}";

    public static void ShouldBe(this Diagnostic actual, string code, string file, int line, int column, string pointer, string mend)
    {
        actual.ShouldSatisfyAllConditions(
            () => actual.Code.ShouldBe(code),
            () => actual.File.ShouldBe(file),
            () => (actual.Line, actual.Column).ShouldBe((line, column)),
            () => actual.Pointer.ShouldBe(pointer),
            () => actual.Message.ShouldContain(mend),
            () => actual.ToString().ShouldStartWith($"{file}({line},{column}): error {code}: ")
        );
    }
}
