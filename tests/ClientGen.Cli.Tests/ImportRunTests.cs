using ClientGen.Cli.Commands;
using ClientGen.TestSupport;

namespace ClientGen.Cli.Tests;

public sealed class ImportRunTests : IDisposable
{
    private const string Whole = """{"openapi":"3.1.0","info":{"title":"T","version":"v1"},"components":{"schemas":{"A":{}}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("clientgen-import-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void It_writes_both_files_and_says_so()
    {
        var page = Write("page.md", Page(Whole));

        Run(page).ShouldBe(ExitCode.Success);

        File.Exists(Path.Combine(_folder, "out", "openapi.json")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(_folder, "out", "provenance.json")).ShouldContain("\"file\": \"page.md\"");
        _output.ToString().ShouldContain("openapi.json: written");
        _output.ToString().ShouldContain("0 operations, 1 schemas, 0 anyOf");
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Importing_again_later_changes_no_byte()
    {
        var page = Write("page.md", Page(Whole));
        Run(page);
        var before = File.ReadAllBytes(Path.Combine(_folder, "out", "provenance.json"));

        Run(page, year: 2031).ShouldBe(ExitCode.Success);

        File.ReadAllBytes(Path.Combine(_folder, "out", "provenance.json")).ShouldBe(before);
        _output.ToString().ShouldContain("provenance.json: unchanged");
    }

    [Fact]
    public void Bad_input_leaves_the_old_files_alone()
    {
        Run(Write("page.md", Page(Whole)));
        var before = File.ReadAllText(Path.Combine(_folder, "out", "openapi.json"));

        Run(Write("page.md", Page("{\"openapi\":"))).ShouldBe(ExitCode.Bad);

        File.ReadAllText(Path.Combine(_folder, "out", "openapi.json")).ShouldBe(before);
        _error.ToString().ShouldContain("page.md(5): error CI0002: not JSON");
        _error.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public void A_missing_page_is_named()
    {
        Run(Path.Combine(_folder, "nowhere.md")).ShouldBe(ExitCode.Bad);

        _error.ToString().ShouldStartWith("nowhere.md: error CI0001: ");
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_reported_without_a_stack_trace()
    {
        var page = Write("page.md", Page(Whole));
        File.WriteAllText(Path.Combine(_folder, "out"), "");

        Run(page).ShouldBe(ExitCode.Bad);

        _error.ToString().ShouldContain("error CI0001");
        _error.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public void Names_are_relative_to_the_output_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "out", "published"));
        var page = Write(Path.Combine("out", "published", "page.md"), Page(Whole));

        Run(page).ShouldBe(ExitCode.Success);

        File.ReadAllText(Path.Combine(_folder, "out", "provenance.json")).ShouldContain("\"file\": \"published/page.md\"");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A page whose only block begins on line 5.</summary>
    private static string Page(string fragment) => $"# The page\n\nText.\n```json\n{fragment}\n```\n";

    private int Run(string page, int year = 2026) =>
        ImportRun.Run(
            "test",
            [page],
            Path.Combine(_folder, "out"),
            _output,
            _error,
            clock: new ManualTimeProvider(new DateTimeOffset(year, 1, 2, 0, 0, 0, TimeSpan.Zero))
        );
}
