using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Corpora;

/// <summary>Small pairs of one edit each that others wrote; skipped where they are not.</summary>
public sealed class ProbeTests
{
    private static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("CLIENTGEN_CORPORA"), Repository.At("..", "shared", "corpora") }
            .Select(f => f is null ? null : Path.Combine(f, "probes"))
            .FirstOrDefault(f => f is not null && File.Exists(Path.Combine(f, "index.tsv")));

    [Theory]
    [InlineData("breaking")]
    [InlineData("unreadable")]
    [InlineData("look")]
    public void Breaks_are_found_and_the_unreadable_is_refused(string kind)
    {
        Assert.SkipWhen(Folder is null, "no probes here; set CLIENTGEN_CORPORA to a folder with probes/index.tsv");
        var wrong = new List<string>();
        foreach (var name in Names(kind))
        {
            var got = Verdict(name);
            if (
                kind switch
                {
                    "look" => got == "unreadable",
                    _ => got != kind,
                }
            )
            {
                wrong.Add($"{name}: {got}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static string Verdict(string name)
    {
        try
        {
            var (before, after) = (SpecLoader.Load(Find(name + "_old.")), SpecLoader.Load(Find(name + "_new.")));
            return Differ.Compare(before, after).Findings.Any(f => f.Wire == WireLevel.Breaking) ? "breaking" : "safe";
        }
        catch (SpecException)
        {
            return "unreadable";
        }
    }

    private static string Find(string start) => Directory.GetFiles(Folder!, start + "*").Single();

    private static IEnumerable<string> Names(string kind) =>
        File.ReadLines(Path.Combine(Folder!, "index.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c[1] == kind).Select(c => c[0]);
}
