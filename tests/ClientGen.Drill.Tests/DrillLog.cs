using System.Text;

namespace ClientGen.Drill.Tests;

/// <summary>What every tool said in full, for those who mend it.</summary>
internal static class DrillLog
{
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
            Add(log, "missing", outcome.Missing);
            Add(log, "asked", outcome.Update.Asked);
            Add(log, "update gave up", outcome.Update.Fault is { } fault ? [fault] : []);
            Add(log, "diff", outcome.Update.Report?.Open.Select(f => $"{f.Wire}/{f.CSharp} {f.Rule} {f.Pointer}: {f.Message}") ?? []);
        }
        var file = Repository.At("artifacts", "drill.txt");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, log.ToString());
    }

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
