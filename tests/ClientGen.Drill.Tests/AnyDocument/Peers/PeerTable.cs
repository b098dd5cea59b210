using System.Globalization;
using System.Text;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>How many documents each tool makes a client of, beside ours on the same.</summary>
internal static class PeerTable
{
    /// <summary>The rows of a table, by kind of document and tool.</summary>
    /// <param name="kinds">The kinds, in their order.</param>
    /// <param name="peers">What the tools made of the documents.</param>
    /// <param name="ours">The documents that ours compiles.</param>
    public static string Write(IEnumerable<string> kinds, IReadOnlyList<PeerResult> peers, IReadOnlySet<string> ours)
    {
        var table = new StringBuilder();
        table.Append(
            "| documents | tool | run on | its code compiles | it refuses | its code does not compile | ours of the same compiles |\n"
        );
        table.Append("|---|---|---|---|---|---|---|\n");
        foreach (var kind in kinds)
        {
            var of = peers.Where(peer => peer.Document.StartsWith(kind + "/", StringComparison.Ordinal));
            foreach (var tool in of.GroupBy(peer => $"{peer.Tool} {peer.Version}"))
            {
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {kind} | {tool.Key} | {tool.Count()} | {tool.Count(peer => peer.Fate == PeerFate.Compiles)} "
                        + $"| {tool.Count(peer => peer.Fate == PeerFate.Refused)} "
                        + $"| {tool.Count(peer => peer.Fate is PeerFate.Fails or PeerFate.TooLong)} "
                        + $"| {tool.Count(peer => ours.Contains(peer.Document))} |\n"
                );
            }
        }
        return table.ToString();
    }
}
