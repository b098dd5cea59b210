using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;

namespace ClientGen.ContractDiff.Api;

/// <summary>Paths and their operations: added, removed, renamed.</summary>
internal static class PathFamily
{
    public static void Compare(ApiContext context)
    {
        var match = PathMatcher.Match(PathMatcher.Entries(context.Old, "paths", "x-ms-paths"), PathMatcher.Entries(context.New, "paths", "x-ms-paths"));
        foreach (var entry in match.Removed) Removed(context, entry);
        foreach (var entry in match.Added)
            context.Collector.Add(new Edit("endpoint-added", Effect.Widens, null, entry.At, "the path is new") { Subject = entry.Path }, Direction.Request, Names(context.Names.New, entry));
        foreach (var pair in match.Matches)
        {
            if (pair.Confidence is { } confidence)
            {
                var (before, after) = (Names(context.Names.Old, pair.Old).ToList(), Names(context.Names.New, pair.New).ToList());
                // A method without an operation id is named after its path.
                var unnamed = Endpoints.Of(pair.Old.Path, pair.Old.Item).Values.Any(e => e.Operation["operationId"] is null);
                var renamed = unnamed ? before.Where(b => !after.Exists(a => a.CSharp == b.CSharp)).ToList() : [];
                context.Collector.Add(new Edit("api-path-renamed", Effect.Incomparable, pair.Old.At, pair.New.At, $"the path was {pair.Old.Path}")
                {
                    Confidence = confidence,
                    CSharp = renamed.Count > 0 ? CSharpLevel.Source : CSharpLevel.None,
                }, Direction.Request, [.. after.Select(n => n with { Before = n.Before.Replace(pair.New.Path, pair.Old.Path, StringComparison.Ordinal) }), .. renamed.Select(b => b with { Text = after.Count > 0 ? after[0].Text : b.Text })]);
            }

            Operations(context, pair);
        }
    }

    private static void Operations(ApiContext context, PathMatch pair)
    {
        context.Annotations(pair.Old.Item, pair.New.Item);
        var (before, after) = (Endpoints.Of(pair.Old.Path, pair.Old.Item), Endpoints.Of(pair.New.Path, pair.New.Item));
        foreach (var (method, endpoint) in before)
        {
            if (after.TryGetValue(method, out var other)) OperationFamily.Compare(context, new(other.Name(context.Names.New) with { Before = endpoint.Name(context.Names.Old).Text }, endpoint, other));
            else context.Collector.Add(Gone(context, "api", endpoint), Direction.Request, endpoint.Name(context.Names.Old));
        }

        foreach (var (_, endpoint) in after.Where(e => !before.ContainsKey(e.Key)))
            context.Collector.Add(new Edit("endpoint-added", Effect.Widens, null, endpoint.Operation, "the operation is new"), Direction.Request, endpoint.Name(context.Names.New));
    }

    private static void Removed(ApiContext context, PathEntry entry)
    {
        var endpoints = Endpoints.Of(entry.Path, entry.Item).Values.ToList();
        var gone = endpoints.Select(e => Gone(context, "api-path", e)).OrderBy(e => e.Guards.HasFlag(Guards.Sunset)).FirstOrDefault()
            ?? new Edit("api-path-removed-without-deprecation", Effect.Narrows, entry.At, null, "");
        context.Collector.Add(gone with { Old = entry.At, Subject = entry.Path, Message = "the path is gone" }, Direction.Request, Names(context.Names.Old, entry));
    }

    private static Edit Gone(ApiContext context, string prefix, Endpoint endpoint)
    {
        var sunset = Lifecycle.Sunset(endpoint.Operation);
        var deprecated = Documents.SpecReferences.Flag(endpoint.Operation, "deprecated");
        var (stem, guards) = (deprecated, sunset) switch
        {
            (false, _) => ("removed-without-deprecation", Guards.None),
            (_, null) => ("removed-without-sunset", Guards.None),
            (_, { } day) when day <= context.Today => ("removed-with-deprecation", Guards.Sunset),
            _ => ("removed-before-sunset", Guards.None),
        };
        return new Edit($"{prefix}-{stem}", Effect.Narrows, endpoint.Operation, null, "the operation is gone") { CSharp = CSharpLevel.Source, Guards = guards };
    }

    private static IEnumerable<OperationName> Names(ICSharpNames names, PathEntry entry) =>
        Endpoints.Of(entry.Path, entry.Item).Values.Select(e => e.Name(names));
}
