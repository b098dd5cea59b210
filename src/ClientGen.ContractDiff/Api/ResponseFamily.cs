using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Responses by status.</summary>
internal static class ResponseFamily
{
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (Of(context.Old, pair.Old.Operation), Of(context.New, pair.New.Operation));
        foreach (var (status, entry) in old)
        {
            if (@new.TryGetValue(status, out var other))
            {
                context.Annotations(entry.Value, other.Value, pair.Name);
                ContentFamily.Compare(context, pair, entry.Value, other.Value, Direction.Response);
                HeaderFamily.Compare(context, pair, entry.Value, other.Value);
            }
            else
            {
                Status(context, pair, status, "-removed", Effect.Narrows, entry.At, null);
            }
        }

        foreach (var (status, entry) in @new.Where(r => !old.ContainsKey(r.Key))) Status(context, pair, status, "-added", Effect.Widens, null, entry.At);
    }

    private static void Status(ApiContext context, OperationPair pair, string status, string verb, Effect effect, JToken? old, JToken? @new)
    {
        var success = status.StartsWith('2');
        pair.Add(context, Direction.Response, new Edit($"response-{(success ? "success" : "non-success")}-status{verb}", effect, old, @new, $"the status {status} is {(old is null ? "new" : "gone")}")
        {
            Subject = status,
            Guards = Guards.Negotiated | (success ? Guards.None : Guards.NonSuccess),
            CSharp = success ? (old is null ? CSharpLevel.Runtime : CSharpLevel.Source) : CSharpLevel.None,
        });
    }

    private static Dictionary<string, (JObject Value, JToken At)> Of(Spec spec, JObject operation)
    {
        var found = new Dictionary<string, (JObject, JToken)>(StringComparer.OrdinalIgnoreCase);
        foreach (var response in operation.Object("responses").Members())
        {
            if (spec.Follow(response.Value) is { } value) found.TryAdd(response.Name, (value, response.Value));
        }

        return found;
    }
}
