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
                .Select(line => (line.File, line.Line, line.Text, Name: old.Find(name => name.Said.IsMatch(line.Text))))
                .Select(line =>
                    (
                        Text: $"{line.File}({line.Line}) still says \"{line.Name.From}\", which is \"{line.Name.To}\" now.",
                        IsSecret: line.Text.Contains("Secret", StringComparison.Ordinal)
                    )
                )
                .OrderByDescending(line => line.IsSecret),
        ];
    }
}
