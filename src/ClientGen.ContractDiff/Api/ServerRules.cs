using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Servers. A document does not say whether a server it no longer names still answers, so that is a warning.</summary>
internal static class ServerRules
{
    private static readonly Rule UrlChanged = Make("url-changed", Effect.Unknown, "another server", CSharpLevel.Runtime);
    private static readonly Rule Removed = Make("removed", Effect.Unknown, "a server gone", CSharpLevel.Runtime);
    private static readonly Rule Added = Make("added", Effect.Widens, "a server more");
    private static readonly Rule VariableChanged = Make("variable-changed", null, "a variable of a server came, went or changed");
    private static readonly Rule DefaultChanged = Make(
        "variable-default-changed",
        Effect.Unknown,
        "another default of a variable",
        CSharpLevel.Runtime
    );
    private static readonly Rule ValueRemoved = Make("variable-value-removed", Effect.Unknown, "a value of a variable gone");
    private static readonly Rule ValueAdded = Make("variable-value-added", Effect.Widens, "a value of a variable more");

    public static IReadOnlyList<Rule> All => [UrlChanged, Removed, Added, VariableChanged, DefaultChanged, ValueRemoved, ValueAdded];

    public static void CompareGlobal(ApiContext context)
    {
        var users = PathEntry
            .Of(context.New, "paths")
            .SelectMany(e => Endpoints.Of(e.Path, e.Item).Values)
            .Where(e => e.Operation["servers"] is null && e.Item["servers"] is null)
            .Select(e => e.Name(context.Names.New))
            .ToList();
        Compare(context.Old.Root["servers"], context.New.Root["servers"], edit => context.ExposureCollector.Add(edit, users));
    }

    public static void CompareLocal(ApiContext context, OperationPair pair)
    {
        var (before, after) = (
            pair.Old.Operation["servers"] ?? pair.Old.Item["servers"],
            pair.New.Operation["servers"] ?? pair.New.Item["servers"]
        );
        if (before is null && after is null)
            return;
        Compare(before, after, edit => pair.Add(context, edit));
    }

    private static void Compare(JToken? before, JToken? after, Action<Edit> add)
    {
        var (earlier, later) = (Servers(before), Servers(after));
        foreach (var server in earlier.Where(s => later.ContainsKey(s.Key)))
            Variables(server.Key, server.Value, later[server.Key], add);
        var (removed, added) = (
            earlier.Where(s => !later.ContainsKey(s.Key)).ToList(),
            later.Where(s => !earlier.ContainsKey(s.Key)).ToList()
        );
        if (removed.Count == 1 && added.Count == 1)
        {
            add(new Edit(UrlChanged, removed[0].Value, added[0].Value, $"the server {removed[0].Key} is now {added[0].Key}"));
            return;
        }

        foreach (var (url, server) in removed)
            add(new Edit(Removed, server, null, $"the server {url} is no longer named") { Subject = url });
        foreach (var (url, server) in added)
            add(new Edit(Added, null, server, $"the server {url} is new") { Subject = url });
    }

    private static void Variables(string url, JObject before, JObject after, Action<Edit> add)
    {
        foreach (var edit in AnnotationRules.Edits(before, after))
            add(edit);
        var (earlier, later) = (before.Object("variables"), after.Object("variables"));
        foreach (var name in earlier.Members().Concat(later.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            if (earlier.Object(name) is not { } was || later.Object(name) is not { } becomes)
            {
                add(
                    new Edit(
                        VariableChanged,
                        Effect.Unknown,
                        earlier?[name],
                        later?[name],
                        $"the variable '{name}' of {url} is {(earlier.Object(name) is null ? "new" : "gone")}"
                    )
                    {
                        Subject = name,
                    }
                );
                continue;
            }

            foreach (var edit in AnnotationRules.Edits(was, becomes))
                add(edit);
            if (!CanonicalJson.Same(was["default"], becomes["default"]))
                add(
                    new Edit(
                        DefaultChanged,
                        was["default"],
                        becomes["default"],
                        $"the default of the variable '{name}' went from {was.Text("default")} to {becomes.Text("default")}"
                    )
                );
            Values(url, name, was, becomes, add);
        }
    }

    private static void Values(string url, string name, JObject before, JObject after, Action<Edit> add)
    {
        var (earlier, later) = (Listed(before), Listed(after));
        if (earlier is null && later is null)
            return;
        if (earlier is null || later is null)
        {
            add(
                new Edit(
                    VariableChanged,
                    earlier is null ? Effect.Unknown : Effect.Widens,
                    before["enum"],
                    after["enum"],
                    $"the values of the variable '{name}' of {url} are {(earlier is null ? "" : "no longer ")}listed"
                )
                {
                    Subject = name,
                }
            );
            return;
        }

        foreach (var value in earlier.Except(later, StringComparer.Ordinal))
            add(
                new Edit(ValueRemoved, before["enum"], after["enum"], $"the value '{value}' of the variable '{name}' is gone")
                {
                    Subject = value,
                }
            );
        foreach (var value in later.Except(earlier, StringComparer.Ordinal))
            add(
                new Edit(ValueAdded, before["enum"], after["enum"], $"the value '{value}' of the variable '{name}' is new")
                {
                    Subject = value,
                }
            );
    }

    private static Rule Make(string change, Effect? effect, string text, CSharpLevel csharp = CSharpLevel.None) =>
        new($"server-{change}", effect, text) { Direction = Direction.Request, CSharp = csharp };

    private static List<string>? Listed(JObject variable) => variable["enum"] is JArray listed ? [.. listed.Texts()] : null;

    private static Dictionary<string, JObject> Servers(JToken? servers)
    {
        var found = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var server in (servers as JArray ?? []).OfType<JObject>())
            found.TryAdd(server.Text("url") ?? "/", server);
        return found;
    }
}
