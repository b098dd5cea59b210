using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>The document's own words: title, version, contact, tags.</summary>
internal static class InfoRules
{
    private static readonly Rule VersionChanged = AnnotationRules.Words("api-version");
    private static readonly Rule VersionDecreased = new("api-version-decreased", Effect.None, "a lower version")
    {
        Concern = Concern.Words,
    };
    private static readonly Rule InfoChanged = AnnotationRules.Words("info");
    private static readonly Rule TagsChanged = AnnotationRules.Words("tags");

    public static IReadOnlyList<Rule> All => [VersionChanged, VersionDecreased, InfoChanged, TagsChanged];

    public static void Compare(ApiContext context)
    {
        var (old, @new) = (context.Old.Root.Object("info") ?? [], context.New.Root.Object("info") ?? []);
        Version(context, old, @new);
        context.Annotations(old, @new);
        foreach (var member in (ReadOnlySpan<string>)["contact", "license", "termsOfService"])
            Whole(context, old, @new, member, InfoChanged);
        var (before, after) = (context.Old.Root, context.New.Root);
        Whole(context, before, after, "tags", TagsChanged);
        foreach (var edit in AnnotationRules.Edits(before, after).Where(e => e.Subject != "x-ms-paths"))
            context.Collector.Add(edit);
    }

    private static void Version(ApiContext context, JObject old, JObject @new)
    {
        var (before, after) = (old["version"]?.ToString() ?? "", @new["version"]?.ToString() ?? "");
        if (before == after)
            return;
        var decreased =
            System.Version.TryParse(Plain(before), out var from) && System.Version.TryParse(Plain(after), out var to) && to < from;
        context.Collector.Add(
            new Edit(
                decreased ? VersionDecreased : VersionChanged,
                old["version"],
                @new["version"],
                $"the version went from {before} to {after}"
            )
        );
    }

    private static string Plain(string version) =>
        version.TrimStart('v', 'V').Split('-', '+')[0] is var core && core.Contains('.', StringComparison.Ordinal)
            ? core
            : version.TrimStart('v', 'V') + ".0";

    private static void Whole(ApiContext context, JObject old, JObject @new, string member, Rule rule)
    {
        if (JsonText.Same(old[member], @new[member]))
            return;
        context.Collector.Add(new Edit(rule, old[member], @new[member], $"{member} changed") { Subject = member });
    }
}
