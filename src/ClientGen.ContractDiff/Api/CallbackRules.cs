using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Callbacks of an operation.</summary>
internal static class CallbackRules
{
    private static readonly Rule Added = new("callback-added", Effect.Widens, "a callback more")
    {
        Direction = Direction.Response,
        Guards = Guards.Negotiated,
    };
    private static readonly Rule Removed = new("callback-removed", Effect.Narrows, "a callback gone")
    {
        Direction = Direction.Response,
        Guards = Guards.Negotiated,
    };

    public static IReadOnlyList<Rule> All => [Added, Removed];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (before, after) = (Of(context.Old, pair.Old.Operation), Of(context.New, pair.New.Operation));
        foreach (var (key, entry) in before)
        {
            if (after.TryGetValue(key, out var other))
            {
                WebhookRules.Called(
                    context,
                    $"{pair.Name.Text} callback {key.Name} ",
                    Endpoints.Of(key.Expression, entry),
                    Endpoints.Of(key.Expression, other)
                );
            }
            else
            {
                pair.Add(context, new Edit(Removed, entry, null, $"the callback {key.Name} is gone"));
            }
        }

        foreach (var (key, entry) in after.Where(e => !before.ContainsKey(e.Key)))
            pair.Add(context, new Edit(Added, null, entry, $"the callback {key.Name} is new"));
    }

    private static Dictionary<(string Name, string Expression), JObject> Of(Spec spec, JObject operation)
    {
        var found = new Dictionary<(string, string), JObject>();
        foreach (var callback in operation.Object("callbacks").Members())
        {
            foreach (var expression in spec.Follow(callback.Value).Members())
            {
                if (spec.Follow(expression.Value) is { } item)
                    found.Add((callback.Name, expression.Name), item);
            }
        }

        return found;
    }
}
