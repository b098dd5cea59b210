using System.Text.RegularExpressions;
using ClientGen.Cli.Updating.Proposals;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>Hand-written code that still says an old name in a text, which no compiler notices.</summary>
internal static class StaleText
{
    /// <summary>One line of advice for each place; those that keep secrets out of logs first.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="after">The new document.</param>
    /// <param name="moves">Paths that moved.</param>
    /// <param name="renames">What was renamed.</param>
    public static IReadOnlyList<(string Text, bool IsSecret)> Find(
        VendorFolder vendor,
        JObject after,
        IReadOnlyList<PathMove> moves,
        IReadOnlyList<Rename> renames
    )
    {
        var old = Names(moves, renames).ToList();
        // A name that other members still have says nothing, except where it keeps them out of logs.
        var used = Used(after);
        return
        [
            .. HandWritten
                .Lines(vendor, line => old.Exists(name => name.Said.IsMatch(line)))
                // A list of secrets has many on a line.
                .SelectMany(line => old.Where(name => name.Said.IsMatch(line.Text)).Select(name => (Line: line, Name: name)))
                .GroupBy(said => (said.Line.File, said.Name.Family, IsSecret: said.Line.Text.Contains("Secret", StringComparison.Ordinal)))
                .Where(group => group.Key.IsSecret || !used.Contains(group.First().Name.From))
                .Select(group =>
                    (Say(group.Key.File, [.. group.Select(said => said.Line.Line).Distinct()], group.First().Name), group.Key.IsSecret)
                )
                .OrderByDescending(said => said.IsSecret),
        ];
    }

    // Members by their whole name; paths with what stands before them in an address.
    private static IEnumerable<OldName> Names(IReadOnlyList<PathMove> moves, IReadOnlyList<Rename> renames) =>
        renames
            .Where(rename => !rename.IsSchema && !rename.IsInPath)
            .Select(rename => (rename.From, rename.To))
            .Distinct()
            .Select(name => new OldName(name.From, name.To, name.From, Text($"(?<![\\w-]){Regex.Escape(name.From)}(?![\\w-])[^\"]*")))
            .Concat(moves.Select(move => new OldName(move.From, move.To, move.Family, Text($"{Regex.Escape(move.From.TrimEnd('/'))}/?"))));

    private static HashSet<string> Used(JObject document) =>
        [
            .. document
                .Descendants()
                .OfType<JProperty>()
                .Where(member => member.Parent?.Parent is JProperty { Name: "properties" })
                .Select(member => member.Name),
            .. document.Descendants().OfType<JProperty>().Where(member => member.Name == "name").Select(member => member.Value.ToString()),
        ];

    private static Regex Text(string pattern) => new($"\"[^\"]*{pattern}\"");

    private static string Say(string file, IReadOnlyList<int> lines, OldName name)
    {
        var more = lines.Count switch
        {
            1 => "",
            2 => $" So does line {lines[1]}.",
            _ => $" So do lines {string.Join(", ", lines.Skip(1))}.",
        };
        return $"{file}({lines[0]}) still says \"{name.From}\", which is \"{name.To}\" now.{more}";
    }

    private sealed record OldName(string From, string To, string Family, Regex Said);
}
