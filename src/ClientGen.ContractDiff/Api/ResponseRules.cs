using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Responses by status.</summary>
internal static class ResponseRules
{
    private static readonly StatusRules Success = new(
        "success",
        "a success status",
        Guards.Negotiated,
        CSharpLevel.Runtime,
        CSharpLevel.Source
    );
    private static readonly StatusRules Other = new(
        "non-success",
        "another status",
        Guards.Negotiated | Guards.NonSuccess,
        CSharpLevel.None,
        CSharpLevel.None
    );

    public static IReadOnlyList<Rule> All => [Success.Added, Success.Removed, Other.Added, Other.Removed];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (before, after) = (Of(context.Old, pair.Old.Operation), Of(context.New, pair.New.Operation));
        foreach (var (status, entry) in before)
        {
            if (after.TryGetValue(status, out var other))
            {
                context.Annotations(entry.Value, other.Value, pair.Name);
                ContentRules.Compare(context, pair, entry.Value, other.Value, Direction.Response);
                HeaderRules.Compare(context, pair, entry.Value, other.Value);
            }
            else
            {
                Status(context, pair, status, entry.At, null);
            }
        }

        foreach (var (status, entry) in after.Where(r => !before.ContainsKey(r.Key)))
            Status(context, pair, status, null, entry.At);
    }

    private static void Status(ApiContext context, OperationPair pair, string status, JToken? before, JToken? after)
    {
        var rules = status.StartsWith('2') ? Success : Other;
        pair.Add(
            context,
            new Edit(
                before is null ? rules.Added : rules.Removed,
                before,
                after,
                $"the status {status} is {(before is null ? "new" : "gone")}"
            )
            {
                Subject = status,
            }
        );
    }

    private static Dictionary<string, (JObject Value, JToken At)> Of(Spec spec, JObject operation)
    {
        var found = new Dictionary<string, (JObject, JToken)>(StringComparer.OrdinalIgnoreCase);
        foreach (var response in operation.Object("responses").Members())
        {
            if (spec.Follow(response.Value) is { } value)
                found.TryAdd(response.Name, (value, response.Value));
        }

        return found;
    }

    private sealed class StatusRules(string id, string words, Guards guards, CSharpLevel added, CSharpLevel removed)
    {
        public Rule Added { get; } =
            new($"response-{id}-status-added", Effect.Widens, $"{words} more")
            {
                Direction = Direction.Response,
                Guards = guards,
                CSharp = added,
            };

        public Rule Removed { get; } =
            new($"response-{id}-status-removed", Effect.Narrows, $"{words} gone")
            {
                Direction = Direction.Response,
                Guards = guards,
                CSharp = removed,
            };
    }
}
