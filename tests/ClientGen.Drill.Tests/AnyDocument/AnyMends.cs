using ClientGen.Generator;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Overlay;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What became of a document that is refused, once what the messages advise was done.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fate">What it is then.</param>
/// <param name="Rounds">How often messages had to be read.</param>
/// <param name="Left">What is still said.</param>
internal sealed record MendedResult(PublicDocument Document, Fate Fate, int Rounds, IReadOnlyList<string> Left)
{
    /// <summary>In a word or two.</summary>
    public string Text => $"{Ledger.Word(Fate)}, {Rounds} {(Rounds == 1 ? "round" : "rounds")}";
}

/// <summary>Does what messages advise, as somebody would who copies each action of the text into an overlay, and builds again.</summary>
internal static class AnyMends
{
    private const int MostRounds = 5;

    /// <summary>Mends a document that is refused until it compiles, or nothing new is advised.</summary>
    public static MendedResult Try(PublicDocument document, Defaults defaults = Defaults.ByMethod)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-mends-");
        try
        {
            var (overlay, actions) = (System.IO.Path.Combine(folder.FullName, "overlay.json"), new List<JToken>());
            var (result, rounds) = (AnyCode.Try(document, defaults: defaults), 0);
            while (result.Fate == Fate.Refused && rounds < MostRounds)
            {
                var advised = result.Said.SelectMany(OverlayAction.In).ToList();
                if (advised.Count == 0)
                    break;
                actions.AddRange(advised);
                File.WriteAllText(overlay, AdvisedActions.Overlay(actions).ToString());
                result = AnyCode.Try(document, overlay: overlay, defaults: defaults);
                rounds++;
            }
            return new(document, result.Fate, rounds, result.Said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
