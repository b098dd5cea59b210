using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>Takes a document through a tool and the compiler.</summary>
internal static partial class PeerRun
{
    private const int MostLines = 12;

    // For each document and tool.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>What became of it, and what was said of that.</summary>
    public static (PeerResult Result, string Said) Try(PeerTool tool, PublicDocument document)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-peer-");
        try
        {
            var watch = Stopwatch.StartNew();
            var (code, said) = Program.Run(tool.Command(document.Path, folder.FullName), Path.GetDirectoryName(document.Path)!, Limit);
            var files = folder.GetFiles("*.cs", SearchOption.AllDirectories);
            var bytes = files.Sum(file => file.Length);
            (PeerResult, string) As(PeerFate fate, string reason, long written, string text) =>
                (new(document.Name, tool.Name, tool.Version, fate, reason, written), text);
            if (code is null)
                return As(PeerFate.TooLong, "generation", 0, said);
            if (code != 0 || bytes == 0)
            {
                return As(
                    PeerFate.Refused,
                    Exception().Match(said) is { Success: true } named ? named.Value : $"exit {code}",
                    0,
                    First(said)
                );
            }
            using var enough = new CancellationTokenSource(TimeSpan.FromTicks(Math.Max(1, (Limit - watch.Elapsed).Ticks)));
            try
            {
                var errors = tool.Library.Errors(files.Select(file => file.FullName), enough.Token);
                return errors.Count == 0
                    ? As(PeerFate.Compiles, "", bytes, "")
                    : As(PeerFate.Fails, errors[0].Id, bytes, $"{errors.Count} errors\n" + First(string.Join('\n', errors.Select(Shown))));
            }
            catch (OperationCanceledException)
            {
                return As(PeerFate.TooLong, "compilation", bytes, "");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Without the places in the tool's own code, and without warnings, which hide why it gave up.
    private static string First(string text) =>
        string.Join(
            '\n',
            text[Math.Max(0, text.IndexOf("crit: ", StringComparison.Ordinal))..]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line =>
                    !line.StartsWith("   at ", StringComparison.Ordinal) && !line.StartsWith("         at ", StringComparison.Ordinal)
                )
                .Take(MostLines)
        );

    private static string Shown(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var line = error.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return $"{Path.GetFileName(place.Path)}: {error.Id}: {error.GetMessage()} [{line}]";
    }

    [GeneratedRegex(@"\w+Exception\b")]
    private static partial Regex Exception();
}
