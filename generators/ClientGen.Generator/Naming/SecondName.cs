using System.Globalization;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Naming;

/// <summary>Names for what cannot have the first one that the rule makes: another has it, or it is no name.</summary>
internal static class SecondName
{
    /// <summary>The name itself, or with the lowest number that makes it free.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        var free = name;
        for (var next = 2; isTaken(free); next++)
            free = name + next.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>What the rule makes of a name on the wire; signs are spelled where nothing else is left of it.</summary>
    public static string Speakable(string wire)
    {
        var name = CSharpName.Pascal(wire);
        return CSharpName.IsIdentifier(name) ? name : Signs.Spelled(wire);
    }

    /// <summary>Tells that a second name was taken, and how to state another.</summary>
    public static void Tell(SpecDocument document, JToken place, string wire, string why, string name, JObject? update = null) =>
        document.Note(
            Codes.Assumed,
            place,
            $"\"{wire}\" is {name} here, since {why}. To keep or change that, add the action "
                + OverlayAction.At(place, update ?? new JObject { [ExtensionNames.Name] = name })
        );
}
