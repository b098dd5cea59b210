using System.Net;
using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>One page: what is not saved first in its words, and the results as pictures that are loaded when they are looked at.</summary>
/// <param name="output">Where to.</param>
/// <param name="folder">Where the results are, as seen from the page.</param>
internal sealed class HtmlRunReport(TextWriter output, string folder) : IRunReport
{
    private const string Style = """
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #222; background: #fff; }
        ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem; }
        li { border: 1px solid #ddd; border-radius: .4rem; padding: .5rem; overflow-wrap: anywhere; }
        li.failed, li.unknown { border-color: #b00020; }
        img { width: 100%; height: 9rem; object-fit: contain; background: #f4f4f4; }
        b { text-transform: capitalize; }
        p { margin: .3rem 0; }
        """;

    public void Begin(LedgerCounts counts) =>
        output.WriteLine(
            $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Photos of a run</title>
            <style>
            {Style}
            </style>
            <h1>Photos of a run</h1>
            <p>{Text(RunReport.Line(counts))}.</p>
            <ul>
            """
        );

    public void Item(LedgerEntry entry, IReadOnlyList<LedgerTarget> targets)
    {
        var state = RunWords.Of(entry.State);
        var target = targets.FirstOrDefault(target => target.IsSaved);
        var picture = target is null ? "" : $"<img loading=\"lazy\" alt=\"\" src=\"{Text(Address(target.Path))}\">";
        var why = entry.Reason is { } reason ? $"<p>{Text(reason)}</p>" : "";
        output.WriteLine(
            $"<li class=\"{state}\">{picture}<p><b>{state}</b> {Text(string.Join(", ", targets.Select(place => place.Path)))}</p>{why}</li>"
        );
    }

    public void End() => output.WriteLine("</ul>\n</html>");

    private string Address(string path) => string.Join('/', $"{folder}/{path}".Split('/').Select(Uri.EscapeDataString));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
