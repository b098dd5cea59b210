namespace ClientGen.JsonSchema.Tests.Suite;

/// <summary>
/// The official test suite of JSON Schema: 2020-12, which OpenAPI 3.1 uses, and draft 4 for what OpenAPI 3.0 took from it. The
/// suite is no part of the repository: <c>CLIENTGEN_CORPORA</c> names the folder that has it as <c>json-schema-test-suite</c>, or
/// it lies beside the repository in <c>shared/corpora</c>; where there is none the tests are skipped.
/// </summary>
public sealed class SuiteTests
{
    private static string? Folder { get; } = Corpus("json-schema-test-suite");

    /// <summary>A folder of what others wrote, or null where it is not.</summary>
    internal static string? Corpus(string name) =>
        new[] { Environment.GetEnvironmentVariable("CLIENTGEN_CORPORA"), Repository.At("..", "shared", "corpora") }
            .OfType<string>()
            .Select(f => Path.Combine(f, name))
            .FirstOrDefault(Directory.Exists);

    [Theory]
    [InlineData("draft2020-12", false)]
    [InlineData("draft4", true)]
    public void EveryCase_IsMet_SaveForTheLedger(string draft, bool is30)
    {
        Assert.SkipWhen(Folder is null, "no json-schema-test-suite here; set CLIENTGEN_CORPORA to a folder that has it");
        var runner = new SuiteRunner(Path.Combine(Folder!, "remotes"), is30);
        var ledger = SuiteLedger.Of(draft);
        var cases = SuiteCase.In(Path.Combine(Folder!, "tests", draft)).ToList();

        var faults = cases.ToDictionary(c => c, runner.Fault);
        var wrong = cases.Select(c => Judge(c, faults[c], [.. ledger.For(c)])).OfType<string>().ToList();
        wrong.AddRange(ledger.Entries.Where(e => !cases.Exists(e.Covers)).Select(e => $"{e}: in the ledger, not in the suite"));

        Count("required", cases.Where(c => !c.File.StartsWith("optional/", StringComparison.Ordinal)));
        Count("optional", cases.Where(c => c.File.StartsWith("optional/", StringComparison.Ordinal)));
        cases.Count.ShouldBeGreaterThan(500);
        string.Join('\n', wrong).ShouldBeEmpty();

        void Count(string part, IEnumerable<SuiteCase> some) =>
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{draft}, {part}: {some.Count(c => faults[c] is null)} of {some.Count()} cases met"
            );
    }

    [Theory]
    [InlineData("draft2020-12")]
    [InlineData("draft4")]
    public void EveryEntryOfTheLedger_HasAReason(string draft) =>
        SuiteLedger.Of(draft).Entries.ShouldAllBe(e => e.Reason.Length > 20 && (e.Tests == null || e.Tests.Count > 0));

    private static string? Judge(SuiteCase one, string? fault, IReadOnlyList<SuiteLedger.Entry> entries) =>
        (fault, entries.Count) switch
        {
            (null, 0) or (not null, 1) => null,
            (_, > 1) => $"{one}: is twice in the ledger",
            (null, _) => $"{one}: is met now; take it out of the ledger",
            _ => $"{one}: {fault}",
        };
}
