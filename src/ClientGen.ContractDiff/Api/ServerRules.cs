using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
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
        var users = PathMatcher
            .Entries(context.New, "paths")
            .SelectMany(e => Endpoints.Of(e.Path, e.Item).Values)
            .Where(e => e.Operation["servers"] is null && e.Item["servers"] is null)
            .Select(e => e.Name(context.Names.New))
            .ToList();
        Compare(context.Old.Root["servers"], context.New.Root["servers"], edit => context.Collector.Add(edit, users));
    }

    public static void CompareLocal(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (
            pair.Old.Operation["servers"] ?? pair.Old.Item["servers"],
            pair.New.Operation["servers"] ?? pair.New.Item["servers"]
        );
        if (old is null && @new is null)
            return;
        Compare(old, @new, edit => pair.Add(context, edit));
    }

    private static void Compare(JToken? old, JToken? @new, Action<Edit> add)
    {
        var (before, after) = (Servers(old), Servers(@new));
        foreach (var server in before.Where(s => after.ContainsKey(s.Key)))
            Variables(server.Key, server.Value, after[server.Key], add);
        var (removed, added) = (
            before.Where(s => !after.ContainsKey(s.Key)).ToList(),
            after.Where(s => !before.ContainsKey(s.Key)).ToList()
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

    private static void Variables(string url, JObject old, JObject @new, Action<Edit> add)
    {
        foreach (var edit in AnnotationRules.Edits(old, @new))
            add(edit);
        var (before, after) = (old.Object("variables"), @new.Object("variables"));
        foreach (var name in before.Members().Concat(after.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            if (before.Object(name) is not { } was || after.Object(name) is not { } becomes)
            {
                add(
                    new Edit(
                        VariableChanged,
                        Effect.Unknown,
                        before?[name],
                        after?[name],
                        $"the variable '{name}' of {url} is {(before.Object(name) is null ? "new" : "gone")}"
                    )
                    {
                        Subject = name,
                    }
                );
                continue;
            }

            foreach (var edit in AnnotationRules.Edits(was, becomes))
                add(edit);
            if (!Schemas.JsonText.Same(was["default"], becomes["default"]))
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

    private static void Values(string url, string name, JObject old, JObject @new, Action<Edit> add)
    {
        var (before, after) = (Listed(old), Listed(@new));
        if (before is null && after is null)
            return;
        if (before is null || after is null)
        {
            add(
                new Edit(
                    VariableChanged,
                    before is null ? Effect.Unknown : Effect.Widens,
                    old["enum"],
                    @new["enum"],
                    $"the values of the variable '{name}' of {url} are {(before is null ? "" : "no longer ")}listed"
                )
                {
                    Subject = name,
                }
            );
            return;
        }

        foreach (var value in before.Except(after, StringComparer.Ordinal))
            add(
                new Edit(ValueRemoved, old["enum"], @new["enum"], $"the value '{value}' of the variable '{name}' is gone")
                {
                    Subject = value,
                }
            );
        foreach (var value in after.Except(before, StringComparer.Ordinal))
            add(
                new Edit(ValueAdded, old["enum"], @new["enum"], $"the value '{value}' of the variable '{name}' is new") { Subject = value }
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
