using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Callbacks of an operation.</summary>
internal static class CallbackFamily
{
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (Of(context.Old, pair.Old.Operation), Of(context.New, pair.New.Operation));
        foreach (var (key, entry) in old)
        {
            if (@new.TryGetValue(key, out var other))
                WebhookFamily.Called(context, $"{pair.Name.Text} callback {key.Name} ", Endpoints.Of(key.Expression, entry), Endpoints.Of(key.Expression, other));
            else
                pair.Add(context, Direction.Response, new Edit("callback-removed", Effect.Narrows, entry, null, $"the callback {key.Name} is gone") { Guards = Guards.Negotiated });
        }

        foreach (var (key, entry) in @new.Where(e => !old.ContainsKey(e.Key)))
            pair.Add(context, Direction.Response, new Edit("callback-added", Effect.Widens, null, entry, $"the callback {key.Name} is new") { Guards = Guards.Negotiated });
    }

    private static Dictionary<(string Name, string Expression), JObject> Of(Spec spec, JObject operation)
    {
        var found = new Dictionary<(string, string), JObject>();
        foreach (var callback in operation.Object("callbacks").Members())
        {
            foreach (var expression in spec.Follow(callback.Value).Members())
            {
                if (spec.Follow(expression.Value) is { } item) found.Add((callback.Name, expression.Name), item);
            }
        }

        return found;
    }
}
