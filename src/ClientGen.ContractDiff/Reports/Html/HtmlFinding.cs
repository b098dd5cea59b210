using System.Text;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using static ClientGen.ContractDiff.Reports.Html.HtmlReport;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>One edit on the page.</summary>
internal static class HtmlFinding
{
    private const int LongestSide = 800;

    public static void Append(StringBuilder page, FindingGroup group, bool seen, bool open)
    {
        var finding = group.First;
        page.Append(
                $"<details class=\"finding wire-{Words.Of(finding.Wire)}\" data-wire=\"{Words.Of(finding.Wire)}\" "
                    + $"data-csharp=\"{Words.Of(finding.CSharp)}\" data-state=\"{State(finding)}\" "
                    + $"data-count=\"{group.All.Count}\"{(open && IsOpen(finding) ? " open" : "")}>\n<summary>"
            )
            .Append($"<span class=\"level wire-{Words.Of(finding.Wire)}\">{Words.Of(finding.Wire)}</span>");
        if (finding.CSharp != CSharpLevel.None)
        {
            page.Append(
                $"<span class=\"level csharp-{Words.Of(finding.CSharp)}\">C# "
                    + $"{Words.Of(finding.CSharp)}{Words.Verdict(finding, ", ")}</span>"
            );
        }
        page.Append($"<span class=\"message\">{Text(finding.Message)}</span>");
        if (group.All.Count > 1)
            page.Append($"<span class=\"more\">{Text(group.More)}</span>");
        if (Who(group, seen) is { Length: > 0 } who)
            page.Append($"<span class=\"who\">{Text(who)}</span>");
        page.Append("</summary>\n");
        Sides(page, finding);
        page.Append("<dl>");
        Row(page, "Rule", $"<a href=\"#rule-{Text(finding.Rule)}\"><code>{Text(finding.Rule)}</code></a>");
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
        {
            Row(
                page,
                e.ValidBefore ? "Was allowed and is not any more" : "Was not allowed and is now",
                $"<pre>{Text(e.Instance.ToString(Formatting.Indented))}</pre>"
            );
        }
        else if (finding.NoEvidence is { } none)
        {
            Row(page, "No instance", Text(none));
        }
        if (group.Operations.Count > 0)
        {
            Row(
                page,
                $"Operations ({group.Operations.Count})",
                string.Join("<br>", group.Operations.Select(o => $"<code>{Text(o)}</code>"))
            );
        }
        if (group.Members.Count > 0)
            Row(page, "C#", string.Join("<br>", group.Members.Select(m => $"<code>{Text(m)}</code>")));
        if (Advice.For(finding) is { } advice)
            Row(page, "What to do", Text(advice.Words) + $"<pre>{Text(advice.Command)}</pre>");
        page.Append("</dl></details>\n");
    }

    // What breaks is read at once.
    private static bool IsOpen(Finding finding) => finding is { Wire: WireLevel.Breaking, Accepted: null, NotUsedBy: null };

    private static string Who(FindingGroup group, bool seen)
    {
        var parts = new List<string>();
        if (group.Operations.Count > 0)
            parts.Add(group.Operations.Count == 1 ? group.Operations[0] : $"{group.Operations.Count} operations");
        if (group.Members.Count > 0 && group.First.CSharp != CSharpLevel.None)
            parts.Add(group.Members.Count == 1 ? group.Members[0] : $"{group.Members.Count} C# members");
        if (seen && group.First is { NotUsedBy: null, Wire: > WireLevel.Info } or { NotUsedBy: null, CSharp: CSharpLevel.Source })
            parts.Add("your code");
        return string.Join(" · ", parts);
    }

    // Before and after beside each other.
    private static void Sides(StringBuilder page, Finding finding)
    {
        if (finding.OldToken is null && finding.NewToken is null)
            return;
        page.Append("<div class=\"sides\">");
        Side(page, "before", finding.OldToken);
        Side(page, "after", finding.NewToken);
        page.Append("</div>\n");
    }

    private static void Side(StringBuilder page, string name, JToken? token)
    {
        var text = token is null ? "" : Shown(token);
        page.Append(
            "<figure "
                + $"class=\"{name}\"><figcaption>{name}</figcaption>"
                + $"<pre>{(text.Length == 0 ? "<i>nothing</i>" : Text(text))}</pre></figure>"
        );
    }

    private static string Shown(JToken token)
    {
        var text = token.Parent is JProperty member
            ? $"\"{member.Name}\": {token.ToString(Formatting.Indented)}"
            : token.ToString(Formatting.Indented);
        return text.Length <= LongestSide ? text : text[..LongestSide] + " …";
    }

    private static string State(Finding finding) =>
        finding switch
        {
            { Accepted: not null } => "accepted",
            { NotUsedBy: not null } => "unused",
            _ => "open",
        };

    private static void Row(StringBuilder page, string name, string html) => page.Append($"<dt>{Text(name)}</dt><dd>{html}</dd>\n");
}
