using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>One page without anything from outside: search, filters, light and dark. Readable without scripts.</summary>
internal static partial class HtmlReport
{
    private const int LongestNote = 200;

    /// <summary>How many rows may be unfolded from the start.</summary>
    private const int MostOpen = 100;

    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        var (sections, shown) = (new StringBuilder(), 0);
        report = report with { Findings = [.. report.Findings.Where(f => options.Shows(f, WireLevel.None))] };
        foreach (var section in report.Findings.GroupBy(Words.Section))
        {
            sections.Append("<section><h2>").Append(Text(section.Key)).Append(" <small>").Append(section.Count()).Append("</small></h2>\n");
            foreach (var group in FindingGroup.Of(section))
                HtmlFinding.Append(sections, group, report.Usage is not null, open: shown++ < MostOpen);
            sections.Append("</section>\n");
        }

        if (report.Assemblies is { } assemblies)
        {
            sections.Append($"<section><h2>{TextReport.AssemblySummary(assemblies)}</h2>\n<ul>");
            foreach (var difference in assemblies.Unexplained)
            {
                sections.Append(
                    $"<li>{Words.Of(difference.Change)} <code>{Text(difference.Member)}</code> ({difference.Rule} "
                        + $"<code>{Text(difference.Target)}</code>)</li>\n"
                );
            }
            sections.Append("</ul></section>\n");
        }

        if (report.Findings.Count > 0)
        {
            sections.Append("<div class=\"rules\"><h2>Rules</h2>\n<dl>");
            foreach (var rule in report.Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                sections.Append(
                    $"<dt id=\"rule-{Text(rule)}\"><code>{Text(rule)}</code></dt><dd>{Text(RuleCatalog.Find(rule)?.Text ?? "")}</dd>\n"
                );
            }
            sections.Append("</dl></div>\n");
        }

        var notes = string.Concat((report.Usage?.Notes ?? []).Concat(report.AllNotes).Select(n => $"<li>{Note(n)}</li>"));
        var (style, script) = (Resource.Read("report.css").ReplaceLineEndings("\n"), Resource.Read("report.js").ReplaceLineEndings("\n"));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Nothing is fetched and nothing runs but this page's own, whatever a document manages to say.
            ["policy"] = $"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}",
            ["style"] = style,
            ["script"] = script,
            ["tiles"] = Tiles(report),
            ["notes"] = notes.Length == 0 ? "" : $"<ul class=\"notes\">{notes}</ul>",
            ["old"] = Text(report.Old),
            ["new"] = Text(report.New),
            ["oldVersion"] = Version(report.OldVersion),
            ["newVersion"] = Version(report.NewVersion),
            ["summary"] = Text(InShort.Of(report)),
            ["usage"] = report.Usage is { } usage
                ? $" · seen from <code>{Text(usage.Project)}</code>, which calls "
                    + $"{Words.Count(usage.Operations.Count, "operation", "operations")}"
                : "",
            ["sections"] = sections.Length == 0 ? "<p class=\"empty\">No differences.</p>" : sections.ToString(),
        };
        // In one pass: what a document says is not looked at for places to fill.
        output.Write(Place().Replace(Resource.Read("report.html"), m => parts[m.Groups[1].Value]));
    }

    // What the generator says fills a screen; its first words are enough until somebody asks.
    private static string Note(string note)
    {
        var head = note.IndexOf(": ", StringComparison.Ordinal);
        return note.Length <= LongestNote || head < 0
            ? Text(note)
            : $"<details><summary>{Text(note[..(head + 1)])}</summary>{Text(note[(head + 1)..])}</details>";
    }

    private static string Version(string version) => version.Length == 0 ? "" : $" <span class=\"version\">{Text(version)}</span>";

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Tiles(DiffReport report)
    {
        var tiles = new StringBuilder();
        foreach (var level in (WireLevel[])[WireLevel.Breaking, WireLevel.Warning, WireLevel.Info, WireLevel.None])
            Tile("wire", Words.Of(level), report.Count(level));
        foreach (var level in (CSharpLevel[])[CSharpLevel.Source, CSharpLevel.Binary, CSharpLevel.Runtime])
            Tile("csharp", Words.Of(level), report.Count(level));
        var (accepted, unused) = (
            report.Findings.Count(f => f.Accepted is not null),
            report.Findings.Count(f => f is { Accepted: null, NotUsedBy: not null })
        );
        if (accepted > 0)
            Tile("state", "accepted", accepted);
        if (unused > 0)
            Tile("state", "unused", unused);
        return tiles.ToString();

        void Tile(string axis, string level, int count) =>
            tiles.Append(
                $"<button type=\"button\" class=\"tile {axis}-{level}\" data-axis=\"{axis}\" data-level=\"{level}\" "
                    + $"aria-pressed=\"false\"><b>{count}</b><span>{Label(axis, level)}</span></button>\n"
            );
    }

    private static string Label(string axis, string level) =>
        (axis, level) switch
        {
            ("wire", "info") => "wire safe",
            ("wire", "none") => "without effect",
            ("wire", _) => "wire " + level,
            ("csharp", "runtime") => "C# meaning",
            ("csharp", _) => "C# " + level,
            (_, "unused") => "not used",
            _ => level,
        };

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
