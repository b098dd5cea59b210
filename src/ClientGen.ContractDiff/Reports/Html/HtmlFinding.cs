using System.Text;
using Newtonsoft.Json;
using static ClientGen.ContractDiff.Reports.Html.HtmlReport;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>One edit on the page.</summary>
internal static class HtmlFinding
{
    public static void Append(StringBuilder page, FindingGroup group)
    {
        var finding = group.First;
        page.Append(
                $"<details class=\"finding wire-{Words.Of(finding.Wire)}\" data-wire=\"{Words.Of(finding.Wire)}\" "
                    + $"data-csharp=\"{Words.Of(finding.CSharp)}\" data-state=\"{State(finding)}\" "
                    + $"data-count=\"{group.All.Count}\">\n<summary>"
            )
            .Append($"<span class=\"level wire-{Words.Of(finding.Wire)}\">{Words.Of(finding.Wire)}</span>");
        if (finding.CSharp != Severity.CSharpLevel.None)
            page.Append(
                $"<span class=\"level csharp-{Words.Of(finding.CSharp)}\">C# "
                    + $"{Words.Of(finding.CSharp)}{Words.Verdict(finding, ", ")}</span>"
            );
        page.Append($"<span class=\"message\">{Text(finding.Message)}</span>");
        if (group.All.Count > 1)
            page.Append($"<span class=\"more\">+{group.All.Count - 1}</span>");
        page.Append("</summary>\n<dl>");
        Row(page, "Rule", $"<code>{Text(finding.Rule)}</code>");
        Row(page, "Wire", BothViews.Of(finding));
        Row(
            page,
            "Effect",
            $"{Words.Of(finding.Effect)}, {Words.Of(finding.Direction)}"
                + (finding.Guards == 0 ? "" : $" ({Text(string.Join(", ", Words.Of(finding.Guards)))})")
        );
        if (finding.Confidence is { } sure)
            Row(page, "Sure", $"{sure:P0}");
        if (finding.Accepted is { } reason)
            Row(page, "Accepted", Text(reason));
        if (finding.NotUsedBy is { } project)
            Row(page, "Not used by", Text(project));
        Row(
            page,
            "Where",
            string.Join(
                "<br>",
                group.All.Select(f =>
                    $"<code>{Text(f.Pointer)}</code>"
                    + ((f.New ?? f.Old) is { } p ? $" <span class=\"place\">{Text(Words.Place(p))}</span>" : "")
                )
            )
        );
        if (finding.Evidence is { } e)
            Row(
                page,
                e.ValidBefore ? "Was allowed, is not" : "Was not allowed, is",
                $"<pre>{Text(e.Instance.ToString(Formatting.Indented))}</pre>"
            );
        if (group.Operations.Count > 0)
            Row(
                page,
                $"Operations ({group.Operations.Count})",
                string.Join("<br>", group.Operations.Select(o => $"<code>{Text(o)}</code>"))
            );
        if (group.Members.Count > 0)
            Row(page, "C#", string.Join("<br>", group.Members.Select(m => $"<code>{Text(m)}</code>")));
        page.Append("</dl></details>\n");
    }

    private static string State(Findings.Finding finding) =>
        finding switch
        {
            { Accepted: not null } => "accepted",
            { NotUsedBy: not null } => "unused",
            _ => "open",
        };

    private static void Row(StringBuilder page, string name, string html) => page.Append($"<dt>{Text(name)}</dt><dd>{html}</dd>\n");
}
