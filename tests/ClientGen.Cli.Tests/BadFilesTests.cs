namespace ClientGen.Cli.Tests;

/// <summary>Files that are not what was meant: each is named, with what is wrong, and the exit code is 2.</summary>
public sealed class BadFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clientgen-bad-").FullName;
    private static string Spec => Vendors.Document("claid");

    [Theory]
    [InlineData("diff {spec} {folder}")]
    [InlineData("diff {folder} {spec}")]
    [InlineData("diff {spec} {spec} --accepted {folder}")]
    [InlineData("diff {spec} {spec} --overlay {folder}")]
    [InlineData("diff {spec} {spec} --output {folder}")]
    [InlineData("verify {folder} {har}")]
    [InlineData("verify {spec} {folder}")]
    [InlineData("verify {spec} {har} --output {folder}")]
    [InlineData("import x {folder} --output {folder}")]
    [InlineData("generate {folder} --namespace A --output {folder}/out")]
    [InlineData("generate {spec} --overlay {folder} --namespace A --output {folder}/out")]
    [InlineData("overlay init {folder}")]
    [InlineData("run claid --in {folder} --out {folder}/done --settings {folder}")]
    public async Task AFolder_IsToldToBeOne(string line)
    {
        var run = await Of(line);
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain(_folder);
        run.Error.ShouldContain("this is a folder");
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ \"a\": ")]
    [InlineData("[]")]
    [InlineData("{ \"actions\": 1 }")]
    [InlineData("a:\n\t- b\n")]
    public async Task AnOverlayThatWasNamed_MustBeOne(string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "overlay.json"), text, TestContext.Current.CancellationToken);
        var run = await Of("diff {spec} {spec} --overlay {folder}/overlay.json");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"{_folder}/overlay.json:");
        run.Error.ShouldMatch("not valid JSON|no overlay");
    }

    // The readers of JSON name their own types.
    [Theory]
    [InlineData("diff {spec} {folder}/half.json")]
    [InlineData("simulate {folder}/half.json")]
    [InlineData("generate {folder}/half.json --namespace A --output {folder}/out")]
    [InlineData("overlay init {folder}/half.json")]
    [InlineData("verify {spec} {folder}/half.json")]
    [InlineData("run claid --in {folder} --out {folder}/done --settings {folder}/half.json")]
    public async Task HalfAFile_IsToldWithoutNamesOfTypes(string line)
    {
        foreach (var half in new[] { "{ \"a\": ", "{ \"a\": [1,", "{ \"a\" ", "{ \"a\": 1 \"b\" }", "{ \"a\": nul }" })
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, "half.json"), half, TestContext.Current.CancellationToken);
            var run = await Of(line);
            run.Code.ShouldBe(2, run.Output);
            run.Error.ShouldContain("half.json");
            run.Error.ShouldContain("JSON");
            run.Error.ShouldNotMatch("J(Object|Array|Token|Property|Value)|JsonReader|Newtonsoft|System\\.");
        }
    }

    [Fact]
    public async Task AnAddress_IsToldToBeOne() =>
        (await Of("diff https://shop.example/openapi.json {spec}")).Error.ShouldContain("addresses are not fetched; download the document");

    [Theory]
    [InlineData("paths", "5")]
    [InlineData("paths", "[]")]
    [InlineData("components", "\"x\"")]
    [InlineData("webhooks", "true")]
    public async Task APartOfTheDocumentThatIsNoObject_IsNotTakenForAnEmptyOne(string part, string value)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "new.json"),
            $"{{\n\"openapi\": \"3.1.0\",\n\"{part}\": {value}\n}}",
            TestContext.Current.CancellationToken
        );
        var run = await Of("diff {spec} {folder}/new.json");
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain($"new.json:3:1: '{part}' is an object in OpenAPI");
    }

    [Theory]
    [InlineData("HEAD~99999:{spec}", "git knows no revision 'HEAD~99999'")]
    [InlineData("HEAD:no/such.json", "there is no such file in that revision")]
    [InlineData("HEAD:specs", "this is a folder")]
    public async Task ARevision_SaysWhatIsMissing(string before, string reason)
    {
        var run = await Of($"diff {before} {{spec}}");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(reason);
    }

    [Fact]
    public async Task AChangelogOfAFileThatGitDoesNotHave_IsNoEmptyChangelog()
    {
        var run = await Of("changelog no-such-document.json");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("no-such-document.json: git has no version of this file");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFolderForTheReport_ThatIsNotThere_IsNamed() =>
        (await Of("diff {spec} {spec} --output {folder}/none/report.txt")).Error.ShouldContain(
            $"{_folder}/none/report.txt: the folder is not there; create it first"
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Run> Of(string line) =>
        Run.WithKey(
            "key",
            [
                .. line.Split(' ')
                    .Select(word =>
                        word.Replace("{folder}", _folder, StringComparison.Ordinal)
                            .Replace("{spec}", Spec, StringComparison.Ordinal)
                            .Replace("{har}", Repository.At("tests", "fixtures", "claid", "edit.har"), StringComparison.Ordinal)
                    ),
            ]
        );
}
