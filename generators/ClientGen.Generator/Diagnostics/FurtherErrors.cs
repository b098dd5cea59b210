using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Diagnostics;

/// <summary>
/// Finds what else is wrong with what is refused. A run stops where the next step would build on what is wrong; so what the messages
/// advise is done to a copy, and the run begins again, until nothing new is said. One build then tells everything, and the actions of
/// all messages together are enough.
/// </summary>
internal static class FurtherErrors
{
    /// <summary>What messages would call the overlay of advised actions.</summary>
    public const string File = "advised";

    // Each is a run as far as the next step that refuses something; documents need two or three.
    private const int MostRounds = 32;

    // What an overlay does not fit is told, and the rest looked at without it.
    private static readonly string[] Told = [Codes.MalformedAction, Codes.ActionMatchesNothing, Codes.PartMatchesNothing];

    /// <summary>Adds what is found to what is known.</summary>
    /// <param name="known">What the first run told.</param>
    /// <param name="again">Runs again with an overlay of actions after the given one; whether all is well then.</param>
    public static void Find(DiagnosticBag known, Func<DiagnosticBag, JObject, bool> again)
    {
        var actions = new List<JObject>();
        for (var round = 0; round < MostRounds; round++)
        {
            var advised = AdvisedActions.Ordered(known.Items).SelectMany(told => told.Actions).Distinct(JToken.EqualityComparer).ToList();
            if (advised.Count == actions.Count)
                return;
            actions = [.. advised.Cast<JObject>()];
            var bag = new DiagnosticBag { Tolerated = Told };
            var isDone = again(bag, AdvisedActions.Overlay(actions));
            foreach (var found in bag.Items.Where(found => found.File != File))
                known.Add(found);
            if (isDone)
                return;
        }
    }
}
