using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>What an action states.</summary>
internal static class ActionFacts
{
    // Without them a key is logged, or a call that is billed is sent twice.
    private static readonly string[] Guards = [ExtensionNames.Secret, ExtensionNames.Cost, ExtensionNames.Retry];

    /// <summary>Whether an action states what guards money or keys, so that losing it is no small matter.</summary>
    public static bool MustHold(JObject action) =>
        (action["update"] as JContainer)?.Descendants().OfType<JProperty>().Any(member => Guards.Contains(member.Name)) == true;
}
