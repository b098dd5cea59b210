using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>Paths and their operations: added, removed, renamed.</summary>
internal static class PathRules
{
    private static readonly GoneRules Operation = new("api");
    private static readonly GoneRules Path = new("api-path");
    private static readonly Rule Added = new("endpoint-added", Effect.Widens, "a path or an operation more")
    {
        Direction = Direction.Request,
    };
    private static readonly Rule Renamed = new("api-path-renamed", Effect.Incomparable, "the operations of a path under another path")
    {
        Direction = Direction.Request,
    };

    private static readonly Rule Cut = new(
        "api-path-cut-otherwise",
        Effect.None,
        "the same address, cut otherwise between servers and path"
    );

    public static IReadOnlyList<Rule> All => [.. Path.All, .. Operation.All, Added, Renamed, Cut];

    public static void Compare(ApiContext context)
    {
        var match = PathMatcher.Match(
            PathEntry.Of(context.Old, "paths", "x-ms-paths"),
            PathEntry.Of(context.New, "paths", "x-ms-paths"),
            (before, after) => SameAddress(context, before, after)
        );
        foreach (var entry in match.Removed)
            Removed(context, entry);
        foreach (var entry in match.Added)
        {
            context.ExposureCollector.Add(
                new Edit(Added, null, entry.At, "the path is new") { Subject = entry.Path },
                Names(context.Names.New, entry)
            );
        }
        if (match.Matches.Count == 0)
            ServerRules.CompareRoot(context);
        foreach (var pair in match.Matches)
        {
            if (pair.SameAddress || pair.Confidence is not null)
            {
                var (before, after) = (Names(context.Names.Old, pair.Old).ToList(), Names(context.Names.New, pair.New).ToList());
                // A method without an operation id is named after its path.
                var unnamed = Endpoints.Of(pair.Old.Path, pair.Old.Item).Values.Any(e => e.Operation["operationId"] is null);
                var renamed = unnamed ? before.Where(b => !after.Exists(a => a.CSharp == b.CSharp)).ToList() : [];
                context.ExposureCollector.Add(
                    new Edit(
                        pair.SameAddress ? Cut : Renamed,
                        pair.Old.At,
                        pair.New.At,
                        $"the path was {pair.Old.Path}{(pair.SameAddress ? "; with the servers it is the same address" : "")}"
                    )
                    {
                        Confidence = pair.Confidence,
                        CSharp = renamed.Count > 0 ? CSharpLevel.Source : CSharpLevel.None,
                    },
                    [
                        .. after.Select(n => n with { Before = n.Before.Replace(pair.New.Path, pair.Old.Path, StringComparison.Ordinal) }),
                        .. renamed.Select(b => b with { Text = after.Count > 0 ? after[0].Text : b.Text }),
                    ]
                );
            }

            Operations(context, pair);
        }
    }

    private static bool SameAddress(ApiContext context, PathEntry before, PathEntry after)
    {
        var (earlier, later) = (StatedServer.Of(context.Old, before), StatedServer.Of(context.New, after));
        return earlier.Exists(a => later.Exists(b => a.Leads(before.Path, b, after.Path)));
    }

    private static void Operations(ApiContext context, PathMatch pair)
    {
        context.Annotations(pair.Old.Item, pair.New.Item);
        var (before, after) = (Endpoints.Of(pair.Old.Path, pair.Old.Item), Endpoints.Of(pair.New.Path, pair.New.Item));
        foreach (var (method, endpoint) in before)
        {
            if (after.TryGetValue(method, out var other))
            {
                OperationRules.Compare(
                    context,
                    new(other.Name(context.Names.New) with { Before = endpoint.Name(context.Names.Old).Text }, endpoint, other)
                );
            }
            else
            {
                context.ExposureCollector.Add(Gone(context, Operation, endpoint), endpoint.Name(context.Names.Old));
            }
        }

        foreach (var (_, endpoint) in after.Where(e => !before.ContainsKey(e.Key)))
        {
            context.ExposureCollector.Add(
                new Edit(Added, null, endpoint.Operation, "the operation is new"),
                endpoint.Name(context.Names.New)
            );
        }
    }

    private static void Removed(ApiContext context, PathEntry entry)
    {
        var endpoints = Endpoints.Of(entry.Path, entry.Item).Values.ToList();
        var gone =
            endpoints.Select(e => Gone(context, Path, e)).OrderBy(e => e.Guards.HasFlag(Guards.Sunset)).FirstOrDefault()
            ?? new Edit(Path.WithoutNotice, entry.At, null, "") { CSharp = CSharpLevel.None };
        context.ExposureCollector.Add(
            gone with
            {
                Old = entry.At,
                Subject = entry.Path,
                Message = "the path is gone",
            },
            Names(context.Names.Old, entry)
        );
    }

    private static Edit Gone(ApiContext context, GoneRules rules, Endpoint endpoint)
    {
        var sunset = Lifecycle.Sunset(endpoint.Operation);
        var deprecated = SpecReferences.Flag(endpoint.Operation, "deprecated");
        var rule = (deprecated, sunset) switch
        {
            (false, _) => rules.WithoutNotice,
            (_, null) => rules.WithoutDay,
            (_, { } day) when day <= context.Today => rules.AfterItsDay,
            _ => rules.BeforeItsDay,
        };
        return new Edit(rule, endpoint.Operation, null, "the operation is gone");
    }

    private static IEnumerable<OperationName> Names(ICSharpNames names, PathEntry entry) =>
        Endpoints.Of(entry.Path, entry.Item).Values.Select(e => e.Name(names));

    private sealed class GoneRules(string what)
    {
        public Rule WithoutNotice { get; } = Make(what, "without-deprecation", "gone without notice");

        public Rule WithoutDay { get; } = Make(what, "without-sunset", "gone; deprecated, but no day was named");

        public Rule BeforeItsDay { get; } = Make(what, "before-sunset", "gone before the day named");

        public Rule AfterItsDay { get; } = Make(what, "with-deprecation", "gone after the day named", Guards.Sunset);

        public IEnumerable<Rule> All => [WithoutNotice, WithoutDay, BeforeItsDay, AfterItsDay];

        private static Rule Make(string what, string how, string text, Guards guards = Guards.None) =>
            new($"{what}-removed-{how}", Effect.Narrows, text)
            {
                Direction = Direction.Request,
                CSharp = CSharpLevel.Source,
                Guards = guards,
            };
    }
}
