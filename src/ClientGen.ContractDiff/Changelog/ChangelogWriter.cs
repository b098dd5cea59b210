using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Changelog;

/// <summary>Writes a changelog.</summary>
public static class ChangelogWriter
{
    /// <summary>As Markdown.</summary>
    /// <param name="path">The document.</param>
    /// <param name="entries">The entries, newest first.</param>
    /// <param name="output">Where to.</param>
    public static void Markdown(string path, IReadOnlyList<ChangelogEntry> entries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"# Changes of `{path}`");
        foreach (var entry in entries)
        {
            output.WriteLine();
            output.WriteLine($"## {(entry.Version.Length == 0 ? entry.Commit[..10] : entry.Version)} · {entry.Date:yyyy-MM-dd}");
            output.WriteLine();
            output.WriteLine($"{entry.Subject} ({entry.Commit[..10]})");
            if (entry.Report is null)
                output.WriteLine("\n- first version");
            else
                Sections(entry.Report, output);
        }
    }

    /// <summary>As JSON: the entries with the findings of the JSON report.</summary>
    /// <param name="path">The document.</param>
    /// <param name="entries">The entries, newest first.</param>
    /// <param name="output">Where to.</param>
    public static void Json(string path, IReadOnlyList<ChangelogEntry> entries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JObject
        {
            ["version"] = 1,
            ["spec"] = path,
            ["entries"] = new JArray(
                entries.Select(e => new JObject
                {
                    ["commit"] = e.Commit,
                    ["date"] = $"{e.Date:yyyy-MM-dd}",
                    ["subject"] = e.Subject,
                    ["specVersion"] = e.Version,
                    ["summary"] = e.Report is null ? null : JsonReport.Summary(e.Report),
                    ["findings"] = new JArray(e.Report?.Findings.Select(f => JsonReport.Of(f)) ?? []),
                })
            ),
        };
        output.WriteLine(json.ToString(Formatting.Indented));
    }

    private static void Sections(DiffReport report, TextWriter output)
    {
        foreach (var section in report.Findings.Where(f => f.Wire != WireLevel.None || f.CSharp != CSharpLevel.None).GroupBy(Words.Section))
        {
            output.WriteLine($"\n**{section.Key}**\n");
            foreach (var group in FindingGroup.Of(section))
            {
                var more = group.All.Count > 1 ? $" (and in {Words.Count(group.All.Count - 1, "more place", "more places")})" : "";
                output.WriteLine($"- {group.First.Message}{more} `{group.First.Rule}`");
            }
        }

        var words = report.Findings.Count(f => f is { Wire: WireLevel.None, CSharp: CSharpLevel.None });
        if (words > 0)
            output.WriteLine($"\n{Words.Count(words, "change", "changes")} of words only.");
    }
}
