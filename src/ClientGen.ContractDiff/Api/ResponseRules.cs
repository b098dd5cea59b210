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

    private static readonly Rule Covered = new("response-status-covered", Effect.None, "a status by its range, or a range by its status")
    {
        Direction = Direction.Response,
    };
    private static readonly Rule Replaced = new(
        "response-success-status-changed",
        Effect.Incomparable,
        "the same answer under another success status"
    )
    {
        Direction = Direction.Response,
        Guards = Guards.Negotiated,
        CSharp = CSharpLevel.Runtime,
    };

    public static IReadOnlyList<Rule> All => [Success.Added, Success.Removed, Other.Added, Other.Removed, Covered, Replaced];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (before, after) = (Of(context.Old, pair.Old.Operation), Of(context.New, pair.New.Operation));
        var (gone, come) = (Alone(before, after), Alone(after, before));
        foreach (var (status, entry) in before.Where(r => after.ContainsKey(r.Key)))
            Both(context, pair, entry.Value, after[status].Value);
        foreach (var (from, to) in StatusMatcher.Take(context.Schemas, gone, come))
        {
            Both(context, pair, from.Value, to.Value);
            var covered = from.Covers(to) || to.Covers(from);
            pair.Add(
                context,
                new Edit(
                    covered ? Covered : Replaced,
                    from.At,
                    to.At,
                    covered
                        ? $"the status {from.Status} is named {to.Status} now, with the same body"
                        : $"the status {from.Status} is {to.Status} now, with the same body"
                )
                {
                    Subject = from.Status,
                }
            );
        }

        foreach (var response in gone)
            Status(context, pair, response.Status, response.At, null);
        foreach (var response in come)
            Status(context, pair, response.Status, null, response.At);
    }

    private static List<StatusResponse> Alone(
        Dictionary<string, (JObject Value, JToken At)> responses,
        Dictionary<string, (JObject Value, JToken At)> others
    ) => [.. responses.Where(r => !others.ContainsKey(r.Key)).Select(r => new StatusResponse(r.Key, r.Value.Value, r.Value.At))];

    private static void Both(ApiContext context, OperationPair pair, JObject before, JObject after)
    {
        context.Annotations(before, after, pair.Name);
        ContentRules.Compare(context, pair, before, after, Direction.Response);
        HeaderRules.Compare(context, pair, before, after);
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
