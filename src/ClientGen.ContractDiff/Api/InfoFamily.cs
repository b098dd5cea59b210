using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>The document's own words: title, version, contact, tags.</summary>
internal static class InfoFamily
{
    public static void Compare(ApiContext context)
    {
        var (old, @new) = (context.Old.Root.Object("info") ?? [], context.New.Root.Object("info") ?? []);
        Version(context, old, @new);
        context.Annotations(old, @new);
        foreach (var member in (ReadOnlySpan<string>)["contact", "license", "termsOfService"]) Whole(context, old, @new, member, "info-changed");
        var (before, after) = (context.Old.Root, context.New.Root);
        Whole(context, before, after, "tags", "tags-changed");
        foreach (var edit in AnnotationFamily.Edits(before, after).Where(e => e.Subject != "x-ms-paths")) context.Collector.Add(edit, Direction.None);
    }

    private static void Version(ApiContext context, JObject old, JObject @new)
    {
        var (before, after) = (old["version"]?.ToString() ?? "", @new["version"]?.ToString() ?? "");
        if (before == after) return;
        var decreased = System.Version.TryParse(Plain(before), out var from) && System.Version.TryParse(Plain(after), out var to) && to < from;
        context.Collector.Add(new Edit(decreased ? "api-version-decreased" : "api-version-changed", Effect.None, old["version"], @new["version"], $"the version went from {before} to {after}") { Annotation = true }, Direction.None);
    }

    private static string Plain(string version) => version.TrimStart('v', 'V').Split('-', '+')[0] is var core && core.Contains('.', StringComparison.Ordinal) ? core : version.TrimStart('v', 'V') + ".0";

    private static void Whole(ApiContext context, JObject old, JObject @new, string member, string stem)
    {
        if (JsonText.Same(old[member], @new[member])) return;
        context.Collector.Add(new Edit(stem, Effect.None, old[member], @new[member], $"{member} changed") { Subject = member, Annotation = true }, Direction.None);
    }
}
