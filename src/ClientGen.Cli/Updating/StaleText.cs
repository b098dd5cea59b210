using System.Text.RegularExpressions;
using ClientGen.Cli.Updating.Proposals;

namespace ClientGen.Cli.Updating;

/// <summary>Hand-written code that still says an old name in a text, which no compiler notices.</summary>
internal static class StaleText
{
    /// <summary>One line of advice for each place; those that keep secrets out of logs first.</summary>
    public static IReadOnlyList<(string Text, bool IsSecret)> Find(
        VendorFolder vendor,
        IReadOnlyList<PathMove> moves,
        IReadOnlyList<Rename> renames
    )
    {
        var names = renames.Where(rename => !rename.IsSchema).Select(rename => (rename.From, rename.To));
        List<(string From, string To, Regex Said)> old =
        [
            .. names
                .Distinct()
                .Select(name => (name.From, name.To, new Regex($"\"[^\"]*(?<![\\w-]){Regex.Escape(name.From)}(?![\\w-])[^\"]*\""))),
            .. moves.Select(move => (move.From, move.To, new Regex($"\"[^\"]*{Regex.Escape(move.From.TrimEnd('/'))}/?\""))),
        ];
        return
        [
            .. HandWritten
                .Lines(vendor, line => old.Exists(name => name.Said.IsMatch(line)))
                .Select(line =>
                    (
                        line.File,
                        line.Line,
                        IsSecret: line.Text.Contains("Secret", StringComparison.Ordinal),
                        Name: old.Find(name => name.Said.IsMatch(line.Text))
                    )
                )
                .GroupBy(line => (line.File, line.IsSecret))
                .Select(group => (Say([.. group.Select(line => (line.File, line.Line, line.Name.From, line.Name.To))]), group.Key.IsSecret))
                .OrderByDescending(line => line.IsSecret),
        ];
    }

    private static string Say(IReadOnlyList<(string File, int Line, string From, string To)> lines)
    {
        var (file, line, from, to) = lines[0];
        var more = lines.Count > 1 ? $" So do lines of the same file: {string.Join(", ", lines.Skip(1).Select(other => other.Line))}." : "";
        return $"{file}({line}) still says \"{from}\", which is \"{to}\" now.{more}";
    }
}
