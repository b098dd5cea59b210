using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Defaults and deprecation: no message becomes right or wrong, and yet something changes.</summary>
internal static class MarkFamily
{
    public static void Compare(Pair pair)
    {
        // A default of another type comes with the other type.
        if (!pair.Replaced) Defaults(pair, pair.Old.Default, pair.New.Default);
        if (pair.Old.Deprecated is null && pair.New.Deprecated is { } now)
        {
            var sunset = (now.Parent?.Parent as JObject) is { } schema ? Lifecycle.Sunset(schema) : null;
            pair.Add(sunset is not null ? "deprecated-with-sunset" : "deprecated", Effect.None, null, now, sunset is null ? "deprecated" : $"deprecated, to go on {sunset:yyyy-MM-dd}");
        }

        if (pair.Old.Deprecated is { } was && pair.New.Deprecated is null) pair.Add("reactivated", Effect.None, was, null, "no longer deprecated");
    }

    // What the server does when the value is not sent is a change of meaning, not of messages.
    private static void Defaults(Pair pair, JToken? old, JToken? @new)
    {
        if (JsonText.Same(old, @new)) return;
        var (stem, message) = (old, @new) switch
        {
            (null, _) => ("default-value-added", $"the default is {JsonText.Show(@new)} now"),
            (_, null) => ("default-value-removed", $"the default {JsonText.Show(old)} was taken away"),
            _ => ("default-value-changed", $"the default went from {JsonText.Show(old)} to {JsonText.Show(@new)}"),
        };
        pair.Add(new Edit(stem, Effect.None, old, @new, message) { CSharp = CSharpLevel.Runtime });
    }
}
