using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Deprecation of operations and the day they go.</summary>
internal static class LifecycleFamily
{
    public static void Compare(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (old.Flag("deprecated"), @new.Flag("deprecated"));
        var (sunset, newSunset) = (Lifecycle.Sunset(old), Lifecycle.Sunset(@new));
        if (!before && after)
        {
            Add(newSunset is null ? "endpoint-deprecated" : "endpoint-deprecated-with-sunset", Effect.None, null, @new["deprecated"],
                newSunset is null ? "the operation is deprecated" : $"the operation is deprecated and goes on {newSunset:yyyy-MM-dd}");
        }
        else if (before && !after)
        {
            Add("endpoint-reactivated", Effect.None, old["deprecated"], null, "the operation is no longer deprecated");
        }
        else if (sunset is not null && newSunset is null && after)
        {
            Add("sunset-deleted", Effect.Unknown, old["x-sunset"], null, "the day the operation goes is no longer announced");
        }
        else if (sunset != newSunset && sunset is not null && newSunset is not null)
        {
            Add("api-sunset-date-changed", newSunset < sunset ? Effect.Unknown : Effect.None, old["x-sunset"], @new["x-sunset"], $"the operation goes on {newSunset:yyyy-MM-dd} instead of {sunset:yyyy-MM-dd}");
        }

        void Add(string stem, Effect effect, JToken? was, JToken? becomes, string message) =>
            pair.Add(context, Direction.Request, new Edit(stem, effect, was, becomes, message));
    }
}
