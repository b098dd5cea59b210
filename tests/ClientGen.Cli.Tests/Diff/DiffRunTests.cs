using ClientGen.Cli.Commands;
using ClientGen.ContractDiff.Reports;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Diff;

public sealed class DiffRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-diff-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(FailOn.Wire, true, ExitCode.Failed)]
    [InlineData(FailOn.Source, true, ExitCode.Failed)]
    [InlineData(FailOn.Never, true, ExitCode.Success)]
    [InlineData(FailOn.Wire, false, ExitCode.Success)]
    [InlineData(FailOn.Binary, false, ExitCode.Failed)]
    [InlineData(FailOn.Source, false, ExitCode.Success)]
    [InlineData(FailOn.Any, false, ExitCode.Failed)]
    public void The_exit_code_follows_fail_on(FailOn failOn, bool breaking, int expected)
    {
        var parameter = breaking
            ? "{ name: b, in: query, required: true, schema: { type: string } }"
            : "{ name: b, in: query, schema: { type: string } }";
        var (before, after) = (Write("old.yaml", Document("")), Write("new.yaml", Document(parameter)));
        Run(
            new()
            {
                Old = before,
                New = after,
                FailOn = failOn,
            }
        )
            .Code.ShouldBe(expected);
    }

    [Fact]
    public void Bad_input_gives_2_and_a_place_on_the_error_writer()
    {
        var before = Write("old.yaml", Document(""));
        var bad = Write("bad.yaml", "openapi: 3.1.0\npaths:\n  /a: [\n");
        var (code, output, error) = Run(new() { Old = before, New = bad });
        (code, output).ShouldBe((ExitCode.Bad, ""));
        error.ShouldStartWith($"error: {bad}:");
    }

    [Fact]
    public void Accepted_changes_count_until_they_expire_and_stale_ones_are_told()
    {
        var (before, after) = (
            Write("old.yaml", Document("")),
            Write("new.yaml", Document("{ name: b, in: query, required: true, schema: { type: string } }"))
        );
        var accepted = Write(
            "accepted.yaml",
            """
            accepted:
              - { rule: RULE, place: '#/paths/~1a/get/parameters/0', reason: agreed, who: me, expires: 2026-06-30 }
              - { rule: api-schema-removed, place: '#/components/*', reason: agreed, who: me, expires: 2026-06-30 }
            """.Replace("RULE", "new-required-request-parameter", StringComparison.Ordinal)
        );
        (int Code, string Output, string Error) On(string day) =>
            Run(
                new()
                {
                    Old = before,
                    New = after,
                    AcceptedFile = accepted,
                    Clock = new ManualTimeProvider(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
                }
            );

        var earlier = On("2026-06-30T12:00:00Z");
        earlier.Code.ShouldBe(ExitCode.Success);
        earlier.Output.ShouldContain("accepted: agreed (me, until 2026-06-30)");
        earlier.Error.ShouldContain("accepted.yaml:3: the entry for api-schema-removed at #/components/* matches nothing");
        var later = On("2026-07-01T00:00:00Z");
        later.Code.ShouldBe(ExitCode.Failed);
        later.Error.ShouldContain(
            "accepted.yaml:2: the entry for new-required-request-parameter at #/paths/~1a/get/parameters/0 expired on 2026-06-30"
        );
    }

    [Theory]
    [InlineData("accepted:\n  - { rule: api-schema-removed, place: '#', who: me, expires: 2030-01-01 }\n", "no 'reason'")]
    [InlineData("accepted:\n  - { rule: nonsense, place: '#', reason: r, who: me, expires: 2030-01-01 }\n", "no rule 'nonsense'")]
    [InlineData("accepted:\n  - { rule: api-schema-removed, place: '#', reason: r, who: me, expires: soon }\n", "'soon' is no day")]
    [InlineData("a: 1\n", "a list under 'accepted'")]
    public void A_bad_file_of_accepted_changes_is_refused(string text, string message)
    {
        var before = Write("old.yaml", Document(""));
        var (code, _, error) = Run(
            new()
            {
                Old = before,
                New = before,
                AcceptedFile = Write("accepted.yaml", text),
            }
        );
        code.ShouldBe(ExitCode.Bad);
        error.ShouldContain(message);
    }

    [Fact]
    public void A_report_can_go_to_a_file()
    {
        var before = Write("old.yaml", Document(""));
        var file = Path.Combine(_folder.FullName, "report.json");
        Run(
            new()
            {
                Old = before,
                New = before,
                Format = ReportFormat.Json,
                OutputFile = file,
            }
        )
            .Output.ShouldBeEmpty();
        JObject.Parse(File.ReadAllText(file))["findings"]!.ShouldBeEmpty();
    }

    private static (int Code, string Output, string Error) Run(DiffOptions options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (DiffRun.Run(options, output, error), output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Document(string parameters) =>
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { operationId: a, parameters: "
        + $"[{parameters}], responses: {{ '200': {{ description: A }} }} }} }} }}\n";
}
