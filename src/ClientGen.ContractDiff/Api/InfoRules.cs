using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
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
        var (before, after) = (context.Old.Root.Object("info") ?? [], context.New.Root.Object("info") ?? []);
        Version(context, before, after);
        context.Annotations(before, after);
        foreach (var member in (ReadOnlySpan<string>)["contact", "license", "termsOfService"])
            Whole(context, before, after, member, InfoChanged);
        var (earlier, later) = (context.Old.Root, context.New.Root);
        Whole(context, earlier, later, "tags", TagsChanged);
        foreach (var edit in AnnotationRules.Edits(earlier, later).Where(e => e.Subject != "x-ms-paths"))
            context.ExposureCollector.Add(edit);
    }

    private static void Version(ApiContext context, JObject before, JObject after)
    {
        var (earlier, later) = (before["version"]?.ToString() ?? "", after["version"]?.ToString() ?? "");
        if (earlier == later)
            return;
        var decreased =
            System.Version.TryParse(Plain(earlier), out var from) && System.Version.TryParse(Plain(later), out var to) && to < from;
        context.ExposureCollector.Add(
            new Edit(
                decreased ? VersionDecreased : VersionChanged,
                before["version"],
                after["version"],
                $"the version went from {earlier} to {later}"
            )
        );
    }

    private static string Plain(string version) =>
        version.TrimStart('v', 'V').Split('-', '+')[0] is var core && core.Contains('.', StringComparison.Ordinal)
            ? core
            : version.TrimStart('v', 'V') + ".0";

    private static void Whole(ApiContext context, JObject before, JObject after, string member, Rule rule)
    {
        if (CanonicalJson.Same(before[member], after[member]))
            return;
        context.ExposureCollector.Add(new Edit(rule, before[member], after[member], $"{member} changed") { Subject = member });
    }
}
