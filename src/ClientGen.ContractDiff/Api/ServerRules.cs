using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>
/// Servers, by the addresses that clients call. Another address for an operation breaks, as another path does; of one of several
/// servers the document does not say whether it still answers, so that is a warning.
/// </summary>
internal static class ServerRules
{
    private static readonly Rule UrlChanged = Make("url-changed", null, "another server", CSharpLevel.Runtime);
    private static readonly Rule Removed = Make("removed", null, "a server gone", CSharpLevel.Runtime);
    private static readonly Rule Stated = Make("stated", null, "a server named where none was");
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

    public static IReadOnlyList<Rule> All =>
        [UrlChanged, Removed, Stated, Added, VariableChanged, DefaultChanged, ValueRemoved, ValueAdded];

    /// <summary>Compares the servers of an operation by the addresses that are called: server and path together.</summary>
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (before, after) = (StatedServer.Of(context.Old, pair.Old, pair.Flipped), StatedServer.Of(context.New, pair.New, pair.Flipped));
        // A path that was renamed is an edit of its own, unless the servers make up for it.
        if (!before.Exists(b => after.Exists(a => b.Leads(pair.Old.Path, a, pair.New.Path))))
            Compare(context, before, after, (a, b) => a.Leads("", b, ""), edit => pair.Add(context, edit));
        else
            Compare(context, before, after, (a, b) => a.Leads(pair.Old.Path, b, pair.New.Path), edit => pair.Add(context, edit));
    }

    /// <summary>Compares the servers of documents that have no path in common.</summary>
    public static void CompareRoot(ApiContext context) =>
        Compare(
            context,
            StatedServer.Of(context.Old),
            StatedServer.Of(context.New),
            (a, b) => a.Leads("", b, ""),
            edit => context.ExposureCollector.Add(edit)
        );

    private static void Compare(
        ApiContext context,
        List<StatedServer> before,
        List<StatedServer> after,
        Func<StatedServer, StatedServer, bool> same,
        Action<Edit> add
    )
    {
        foreach (var (was, becomes) in before.Join(after, s => s.Url, s => s.Url, (a, b) => (a, b)))
            Variables(was.Url, was.At, becomes.At, add);
        if (before.Count == 0 && after.Count > 0)
        {
            FirstStated(context.Names.Old.ServerUrl, after, add);
            return;
        }

        var removed = before.Where(b => !after.Exists(a => a.Url == b.Url || same(b, a))).ToList();
        var added = after.Where(a => !before.Exists(b => a.Url == b.Url || same(b, a))).ToList();
        var isLeft = removed.Count < before.Count;
        if (removed.Count == 1 && added.Count == 1)
        {
            add(
                new Edit(
                    UrlChanged,
                    isLeft ? Effect.Unknown : Effect.Incomparable,
                    removed[0].At,
                    added[0].At,
                    $"the server {removed[0].Url} is now {added[0].Url}"
                )
            );
            return;
        }

        var gone = isLeft || after.Count == 0 ? Effect.Unknown : Effect.Narrows;
        foreach (var server in removed)
            add(new Edit(Removed, gone, server.At, null, $"the server {server.Url} is no longer named") { Subject = server.Url });
        foreach (var server in added)
            add(new Edit(Added, null, server.At, $"the server {server.Url} is new") { Subject = server.Url });
    }

    // Without a word on servers, clients were told elsewhere what to call.
    private static void FirstStated(string? called, List<StatedServer> after, Action<Edit> add)
    {
        foreach (var server in after)
        {
            var effect =
                called is null ? (after.Exists(s => s.HasNoPath) ? Effect.None : Effect.Unknown)
                : after.Exists(s => s.Leads("", called)) ? Effect.None
                : Effect.Incomparable;
            add(
                new Edit(
                    Stated,
                    effect,
                    null,
                    server.At,
                    called is null
                        ? $"the server {server.Url} is named where none was"
                        : $"the server {server.Url} is named; clients call {called}"
                )
                {
                    Subject = server.Url,
                    CSharp = effect == Effect.Incomparable ? CSharpLevel.Runtime : CSharpLevel.None,
                }
            );
        }
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
            {
                add(
                    new Edit(
                        DefaultChanged,
                        was["default"],
                        becomes["default"],
                        $"the default of the variable '{name}' went from {was.Text("default")} to {becomes.Text("default")}"
                    )
                );
            }
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
        {
            add(
                new Edit(ValueRemoved, before["enum"], after["enum"], $"the value '{value}' of the variable '{name}' is gone")
                {
                    Subject = value,
                }
            );
        }
        foreach (var value in later.Except(earlier, StringComparer.Ordinal))
        {
            add(
                new Edit(ValueAdded, before["enum"], after["enum"], $"the value '{value}' of the variable '{name}' is new")
                {
                    Subject = value,
                }
            );
        }
    }

    private static Rule Make(string change, Effect? effect, string text, CSharpLevel csharp = CSharpLevel.None) =>
        new($"server-{change}", effect, text) { Direction = Direction.Request, CSharp = csharp };

    private static List<string>? Listed(JObject variable) => variable["enum"] is JArray listed ? [.. listed.Texts()] : null;
}
