using ClientGen.ContractDiff.Changelog;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Documents;

/// <summary>Documents out of git, and the changelog from its history.</summary>
[Slow("runs git")]
public sealed class GitTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-diff-");

    public GitTests()
    {
        Git("init", "-q", "-b", "main");
        Commit("first", "1", "{ type: integer }");
        Commit("second", "2", "{ type: string }");
        Commit("words", "2", "{ type: string, description: Words }");
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_revision_can_be_compared_with_another()
    {
        var report = Differ.Compare(
            SpecLoader.Load("HEAD~2:api/spec.yaml", _folder.FullName),
            SpecLoader.Load("HEAD:api/spec.yaml", _folder.FullName)
        );
        var finding = report.Findings.Single(f => f.Wire == WireLevel.Breaking);
        finding.Rule.ShouldBe("response-body-type-changed");
        finding.New!.File.ShouldBe("HEAD:api/spec.yaml");
    }

    [Fact]
    public void An_unknown_revision_or_an_option_is_refused()
    {
        Should
            .Throw<SpecException>(() => SpecLoader.Load("nowhere:api/spec.yaml", _folder.FullName))
            .Message.ShouldStartWith("nowhere:api/spec.yaml");
        Should.Throw<SpecException>(() => SpecLoader.Load("--output=x:api/spec.yaml", _folder.FullName));
    }

    [Fact]
    public void The_changelog_tells_version_by_version()
    {
        var entries = SpecHistory.Read("api/spec.yaml", workingFolder: _folder.FullName);
        entries.Select(e => (e.Subject, e.Version)).ShouldBe([("words", "2"), ("second", "2"), ("first", "1")]);
        entries[0].Report!.Findings.ShouldAllBe(f => f.Wire == WireLevel.None);
        entries[1].Report!.Count(WireLevel.Breaking).ShouldBe(1);
        entries[2].Report.ShouldBeNull();
        SpecHistory.Read("api/spec.yaml", "HEAD~1..HEAD", _folder.FullName).Select(e => e.Subject).ShouldBe(["words"]);
    }

    [Fact]
    public void The_changelog_is_written_as_markdown()
    {
        using var output = new StringWriter();
        ChangelogWriter.Markdown("api/spec.yaml", SpecHistory.Read("api/spec.yaml", workingFolder: _folder.FullName), output);
        output.ToString().ShouldContain("**Breaks on the wire**");
    }

    [Fact]
    public void A_range_that_is_not_there_is_refused() =>
        Should.Throw<SpecException>(() => SpecHistory.Read("api/spec.yaml", "no-such..HEAD", _folder.FullName));

    private void Commit(string subject, string version, string schema)
    {
        _folder.CreateSubdirectory("api");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "api", "spec.yaml"),
            $"openapi: 3.1.0\ninfo: {{ title: T, version: '{version}' }}\npaths: {{ /a: {{ get: {{ responses: {{ '200': {{ "
                + $"description: A, content: {{ application/json: {{ schema: {schema} }} }} }} }} }} }} }}\n"
        );
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", subject);
    }

    private void Git(params string[] arguments) =>
        global::ClientGen.OpenApi.Sources.Git.Run(_folder.FullName, arguments).ExitCode.ShouldBe(0);
}
