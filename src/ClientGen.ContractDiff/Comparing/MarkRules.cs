using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Defaults and deprecation: no message becomes right or wrong, and yet something changes.</summary>
internal static class MarkRules
{
    private static readonly Rule DefaultAdded = Default("added", "a default set");
    private static readonly Rule DefaultRemoved = Default("removed", "a default taken away");
    private static readonly Rule DefaultChanged = Default("changed", "another default");
    private static readonly Rule Deprecated = new("deprecated", Effect.None, "deprecated");
    private static readonly Rule DeprecatedWithSunset = new("deprecated-with-sunset", Effect.None, "deprecated, with a day it goes");
    private static readonly Rule Reactivated = new("reactivated", Effect.None, "no longer deprecated");

    public static IReadOnlyList<Rule> All => [DefaultAdded, DefaultRemoved, DefaultChanged, Deprecated, DeprecatedWithSunset, Reactivated];

    public static void Compare(Pair pair)
    {
        // A default of another type comes with the other type.
        if (!pair.Replaced)
            Defaults(pair, pair.Old.Default, pair.New.Default);
        if (pair.Old.Deprecated is null && pair.New.Deprecated is { } now)
        {
            var sunset = (now.Parent?.Parent as JObject) is { } schema ? Lifecycle.Sunset(schema) : null;
            pair.Add(
                sunset is not null ? DeprecatedWithSunset : Deprecated,
                null,
                now,
                sunset is null ? "deprecated" : $"deprecated, to go on {sunset:yyyy-MM-dd}"
            );
        }

        if (pair.Old.Deprecated is { } was && pair.New.Deprecated is null)
            pair.Add(Reactivated, was, null, "no longer deprecated");
    }

    // What the server does when the value is not sent is a change of meaning, not of messages.
    private static void Defaults(Pair pair, JToken? before, JToken? after)
    {
        if (CanonicalJson.Same(before, after))
            return;
        var (rule, message) = (before, after) switch
        {
            (null, _) => (DefaultAdded, $"the default is {CanonicalJson.Show(after)} now"),
            (_, null) => (DefaultRemoved, $"the default {CanonicalJson.Show(before)} was taken away"),
            _ => (DefaultChanged, $"the default went from {CanonicalJson.Show(before)} to {CanonicalJson.Show(after)}"),
        };
        pair.Add(rule, before, after, message);
    }

    private static Rule Default(string verb, string text) =>
        new($"default-value-{verb}", Effect.None, text) { CSharp = CSharpLevel.Runtime, Usage = UsageScope.Owner };
}
