using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Deprecation of operations and the day they go.</summary>
internal static class LifecycleRules
{
    private static readonly Rule Deprecated = new("endpoint-deprecated", Effect.None, "an operation deprecated")
    {
        Direction = Direction.Request,
    };
    private static readonly Rule DeprecatedWithSunset = new(
        "endpoint-deprecated-with-sunset",
        Effect.None,
        "an operation deprecated, with a day it goes"
    )
    {
        Direction = Direction.Request,
    };
    private static readonly Rule Reactivated = new("endpoint-reactivated", Effect.None, "an operation no longer deprecated")
    {
        Direction = Direction.Request,
    };
    private static readonly Rule SunsetDeleted = new("sunset-deleted", Effect.Unknown, "the day an operation goes no longer named")
    {
        Direction = Direction.Request,
    };
    private static readonly Rule SunsetChanged = new(
        "api-sunset-date-changed",
        null,
        "another day an operation goes; an earlier one is a warning"
    )
    {
        Direction = Direction.Request,
    };

    public static IReadOnlyList<Rule> All => [Deprecated, DeprecatedWithSunset, Reactivated, SunsetDeleted, SunsetChanged];

    public static void Compare(ApiContext context, OperationPair pair, JObject before, JObject after)
    {
        var (earlier, later) = (before.Flag("deprecated"), after.Flag("deprecated"));
        var (sunset, newSunset) = (Lifecycle.Sunset(before), Lifecycle.Sunset(after));
        if (!earlier && later)
        {
            Add(
                newSunset is null ? Deprecated : DeprecatedWithSunset,
                Effect.None,
                null,
                after["deprecated"],
                newSunset is null ? "the operation is deprecated" : $"the operation is deprecated and goes on {newSunset:yyyy-MM-dd}"
            );
        }
        else if (earlier && !later)
        {
            Add(Reactivated, Effect.None, before["deprecated"], null, "the operation is no longer deprecated");
        }
        else if (sunset is not null && newSunset is null && later)
        {
            Add(SunsetDeleted, Effect.Unknown, before["x-sunset"], null, "the day the operation goes is no longer announced");
        }
        else if (sunset != newSunset && sunset is not null && newSunset is not null)
        {
            Add(
                SunsetChanged,
                newSunset < sunset ? Effect.Unknown : Effect.None,
                before["x-sunset"],
                after["x-sunset"],
                $"the operation goes on {newSunset:yyyy-MM-dd} instead of {sunset:yyyy-MM-dd}"
            );
        }

        void Add(Rule rule, Effect effect, JToken? was, JToken? becomes, string message) =>
            pair.Add(context, new Edit(rule, effect, was, becomes, message));
    }
}
