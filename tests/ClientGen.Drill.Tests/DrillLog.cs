using System.Text;

namespace ClientGen.Drill.Tests;

/// <summary>What every tool said in full, for those who mend it.</summary>
internal static class DrillLog
{
    private const int MostLines = 60;

    public static void Write(IReadOnlyList<Outcome> outcomes, TimeSpan taken)
    {
        var log = new StringBuilder(
            $"{outcomes.Count} changes in {taken.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of the processors\n"
        );
        foreach (var outcome in outcomes)
        {
            log.Append($"\n== {outcome.Change.Vendor}: {outcome.Change.Name} ({outcome.Change.Kind}): {outcome.Result}\n");
            Add(log, "first", Said(outcome.First));
            if (outcome.Mend.Length > 0)
                Add(log, $"after {outcome.Mend}", Said(outcome.Last));
            if (outcome.Result == Result.Noisy)
                Add(log, "lines", Differing(outcome).Take(MostLines));
            Add(log, "missing", outcome.Missing);
            Add(log, "asked", outcome.Update.Asked);
            Add(log, "update gave up", outcome.Update.Fault is { } fault ? [fault] : []);
            Add(log, "diff", outcome.Update.Report?.Open.Select(f => $"{f.Wire}/{f.CSharp} {f.Rule} {f.Pointer}: {f.Message}") ?? []);
        }
        var file = Repository.At("artifacts", "drill.txt");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, log.ToString());
    }

    // As a bag of lines: what only moved is no difference.
    private static IEnumerable<string> Differing(Outcome outcome)
    {
        var (before, after) = (Lines(VendorCode.All[outcome.Change.Vendor].Value.Today), Lines(outcome.Last.Sources));
        return Minus(before, after, '-').Concat(Minus(after, before, '+'));
    }

    private static Dictionary<string, int> Lines(Sources sources) => sources.Text.Split('\n').CountBy(line => line).ToDictionary();

    private static IEnumerable<string> Minus(Dictionary<string, int> one, Dictionary<string, int> other, char sign) =>
        one.Where(line => line.Value > other.GetValueOrDefault(line.Key)).Select(line => $"{sign}{line.Key}");

    private static IEnumerable<string> Said(Attempt attempt) =>
        attempt
            .Sources.Errors.Select(error => error.ToString())
            .Concat(attempt.Compiler)
            .Concat(attempt.Sources.Notes.Select(n => n.ToString()));

    private static void Add(StringBuilder log, string title, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            log.Append($"  {title}: {line}\n");
    }
}
