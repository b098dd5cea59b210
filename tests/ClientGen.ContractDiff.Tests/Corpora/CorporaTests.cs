using System.Diagnostics;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Corpora;

/// <summary>
/// Verdicts on labelled pairs of documents that others wrote. The folder is no part of the repository: <c>CLIENTGEN_CORPORA</c>
/// names it, or it lies beside the repository as <c>shared/corpora</c>; where there is none the tests are skipped.
/// </summary>
public sealed class CorporaTests
{
    private static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("CLIENTGEN_CORPORA"), Repository.At("..", "shared", "corpora") }.FirstOrDefault(f =>
            f is not null && File.Exists(Path.Combine(f, "index.tsv"))
        );

    [Theory]
    [InlineData("criteo")]
    [InlineData("apihub")]
    public void Verdicts_agree_save_for_the_ledger(string corpus)
    {
        Assert.SkipWhen(Folder is null, "no corpora here; set CLIENTGEN_CORPORA to a folder with index.tsv");
        var ledger = Ledger(corpus);
        var (wrong, total) = (new List<string>(), 0);
        foreach (var (name, expected) in Index(corpus))
        {
            total++;
            string got;
            try
            {
                got = Verdict(corpus, Compare(corpus, name));
            }
            // Some pairs hold references that lead nowhere, or types that are none; those are refused, which fails a gate like a break.
            catch (SpecException e) when (e.Message.Contains("leads nowhere") || e.Message.Contains("is no type"))
            {
                TestContext.Current.SendDiagnosticMessage($"{corpus} {name} is refused: {e.Message}");
                continue;
            }

            if (got == expected)
            {
                if (ledger.ContainsKey(name))
                    wrong.Add($"{name}: agrees now; take it out of the ledger");
            }
            else if (!ledger.TryGetValue(name, out var entry) || (string?)entry["got"] != got)
            {
                wrong.Add($"{name}: expected {expected}, got {got}, and the ledger does not say why");
            }
        }

        wrong.AddRange(ledger.Keys.Where(k => Index(corpus).All(i => i.Name != k)).Select(k => $"{k}: in the ledger, not in the corpus"));
        wrong.ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{corpus}: {total - ledger.Count} of {total} verdicts agree");
    }

    [Slow("reads the largest public documents")]
    [Theory]
    [InlineData("github")]
    [InlineData("stripe")]
    [InlineData("twilio")]
    public void Big_documents_do_not_differ_from_themselves_and_are_read_without_problems(string name)
    {
        Assert.SkipWhen(Folder is null, "no corpora here; set CLIENTGEN_CORPORA to a folder with index.tsv");
        var path = Path.Combine(Folder!, "big", name + "_old.json");
        var report = Differ.Compare(SpecLoader.Load(path), SpecLoader.Load(path));
        report.Findings.ShouldBeEmpty();
        report.Problems.ShouldBeEmpty();
    }

    /// <summary>Time and memory of the big pairs, by hand: <c>dotnet run -- -explicit only -showLiveOutput</c>.</summary>
    [Fact(Explicit = true)]
    public void Big_pairs_are_measured()
    {
        Assert.SkipWhen(Folder is null, "no corpora here; set CLIENTGEN_CORPORA to a folder with index.tsv");
        foreach (var name in (string[])["twilio", "github", "stripe"])
        {
            var watch = Stopwatch.StartNew();
            var report = Differ.Compare(
                SpecLoader.Load(Path.Combine(Folder!, "big", name + "_old.json")),
                SpecLoader.Load(Path.Combine(Folder!, "big", name + "_new.json"))
            );
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{name}: {watch.ElapsedMilliseconds} ms, {report.Findings.Count} findings, peak "
                    + $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
            );
        }
    }

    // What breaks means for criteo what breaks callers in any way; for apihub what breaks on the wire.
    private static string Verdict(string corpus, DiffReport report)
    {
        var breaks = report.Findings.Any(f =>
            f.Wire == WireLevel.Breaking || (corpus == "criteo" && (f.Wire == WireLevel.Warning || f.CSharp != CSharpLevel.None))
        );
        return breaks ? "breaking"
            : report.Findings.Count == 0 ? "no-change"
            : "non-breaking";
    }

    private static DiffReport Compare(string corpus, string name) =>
        Differ.Compare(
            SpecLoader.Load(Path.Combine(Folder!, corpus, name, "old.yaml")),
            SpecLoader.Load(Path.Combine(Folder!, corpus, name, "new.yaml"))
        );

    private static IEnumerable<(string Name, string Verdict)> Index(string corpus) =>
        File.ReadLines(Path.Combine(Folder!, "index.tsv")).Select(l => l.Split('\t')).Where(c => c[0] == corpus).Select(c => (c[1], c[2]));

    private static Dictionary<string, JObject> Ledger(string corpus) =>
        Make.Yaml(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "ledger.yaml")))[corpus]!
            .Children<JProperty>()
            .ToDictionary(p => p.Name, p => (JObject)p.Value);
}
