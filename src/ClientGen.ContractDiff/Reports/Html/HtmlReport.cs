using System.Net;
using System.Text;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>One page without anything from outside: search, filters, light and dark. Readable without scripts.</summary>
internal static class HtmlReport
{
    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        var sections = new StringBuilder();
        foreach (var section in report.Findings.Where(f => options.Shows(f, WireLevel.None)).GroupBy(Words.Section))
        {
            sections.Append("<section><h2>").Append(Text(section.Key)).Append(" <small>").Append(section.Count()).Append("</small></h2>\n");
            foreach (var group in FindingGroup.Of(section)) HtmlFinding.Append(sections, group);
            sections.Append("</section>\n");
        }

        if (report.Assemblies is { } assemblies)
        {
            sections.Append($"<section><h2>{TextReport.AssemblySummary(assemblies)}</h2>\n<ul>");
            foreach (var difference in assemblies.Unexplained)
                sections.Append($"<li>{Words.Of(difference.Change)} <code>{Text(difference.Member)}</code> ({difference.Rule} <code>{Text(difference.Target)}</code>)</li>\n");
            sections.Append("</ul></section>\n");
        }

        var notes = string.Concat(report.AllNotes.Select(n => $"<li>{Text(n)}</li>"));
        output.Write(Resource.Read("report.html")
            .Replace("{{style}}", Resource.Read("report.css"), StringComparison.Ordinal)
            .Replace("{{script}}", Resource.Read("report.js"), StringComparison.Ordinal)
            .Replace("{{tiles}}", Tiles(report), StringComparison.Ordinal)
            .Replace("{{notes}}", notes.Length == 0 ? "" : $"<ul class=\"notes\">{notes}</ul>", StringComparison.Ordinal)
            .Replace("{{old}}", Text(report.Old), StringComparison.Ordinal)
            .Replace("{{new}}", Text(report.New), StringComparison.Ordinal)
            .Replace("{{sections}}", sections.Length == 0 ? "<p class=\"empty\">No differences.</p>" : sections.ToString(), StringComparison.Ordinal));
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Tiles(DiffReport report)
    {
        var tiles = new StringBuilder();
        foreach (var level in (WireLevel[])[WireLevel.Breaking, WireLevel.Warning, WireLevel.Info, WireLevel.None]) Tile("wire", Words.Of(level), report.Count(level));
        foreach (var level in (CSharpLevel[])[CSharpLevel.Source, CSharpLevel.Binary, CSharpLevel.Runtime]) Tile("csharp", Words.Of(level), report.Count(level));
        return tiles.ToString();

        void Tile(string axis, string level, int count) => tiles.Append($"<button type=\"button\" class=\"tile {axis}-{level}\" data-axis=\"{axis}\" data-level=\"{level}\" aria-pressed=\"false\"><b>{count}</b><span>{(axis == "wire" ? "wire" : "C#")} {level}</span></button>\n");
    }
}
