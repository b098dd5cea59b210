using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Component schemas as types: gone, new, renamed, with another base. Nothing travels by that; C# callers see it.</summary>
internal static class ComponentRules
{
    /// <summary>A schema under another name.</summary>
    public static Rule Renamed { get; } =
        new("schema-renamed", Effect.None, "a schema under another name") { Concern = Concern.Types, CSharp = CSharpLevel.Source };

    private static readonly Rule Removed = new("api-schema-removed", Effect.None, "a schema gone")
    {
        Concern = Concern.Types,
        CSharp = CSharpLevel.Source,
    };
    private static readonly Rule Added = new("api-schema-added", Effect.None, "a schema more") { Concern = Concern.Types };

    // The generator makes one class of all the parts, so another base shows in the members only.
    private static readonly Rule BaseChanged = new("schema-base-changed", Effect.None, "a schema built on another")
    {
        Concern = Concern.Types,
    };

    public static IReadOnlyList<Rule> All => [Renamed, Removed, Added, BaseChanged];

    public static void Compare(ApiContext context)
    {
        var (before, after) = (Schemas(context.Old), Schemas(context.New));
        var removed = before.Properties().Where(s => after[s.Name] is null).Select(s => s.Name).ToList();
        var added = after.Properties().Where(s => before[s.Name] is null).Select(s => s.Name).ToList();
        foreach (var rename in SchemaRenames.Find(context, removed, added))
        {
            removed.Remove(rename.From);
            added.Remove(rename.To);
            context.ExposureCollector.Add(
                new Edit(Renamed, before[rename.From], after[rename.To], $"the schema {rename.From} is now called {rename.To}")
                {
                    Confidence = rename.Confidence,
                    Subject = $"{rename.From}>{rename.To}",
                }
            );
        }

        foreach (var name in removed)
            context.ExposureCollector.Add(new Edit(Removed, before[name], null, $"the schema {name} is gone"));
        foreach (var name in added)
            context.ExposureCollector.Add(new Edit(Added, null, after[name], $"the schema {name} is new"));
        foreach (var schema in before.Properties().Where(s => after[s.Name] is not null))
            Base(context, schema.Name, schema.Value, after[schema.Name]!);
    }

    /// <summary>Schemas both sides have; operations need not use them for a type to come of them.</summary>
    public static IEnumerable<PairNode> Pairs(ApiContext context) =>
        Schemas(context.Old)
            .Properties()
            .Where(s => Schemas(context.New)[s.Name] is not null)
            .Select(s => context.Schemas.Pair(context.Schemas.Old.Set(s.Value), context.Schemas.New.Set(Schemas(context.New)[s.Name]!)));

    private static void Base(ApiContext context, string name, JToken before, JToken after)
    {
        var (earlier, later) = (Bases(context.Schemas.Old, before), Bases(context.Schemas.New, after));
        if (earlier.SequenceEqual(later, StringComparer.Ordinal))
            return;
        context.ExposureCollector.Add(new Edit(BaseChanged, before, after, $"{name} is built on {List(later)} instead of {List(earlier)}"));
    }

    private static List<string> Bases(SchemaCache space, JToken schema) =>
        [
            .. ((schema as JObject)?["allOf"] as JArray ?? [])
                .OfType<JObject>()
                .Select(p => p.ContainsKey("$ref") ? CSharpTypes.Named(space.Set(p)) : null)
                .OfType<string>(),
        ];

    private static string List(List<string> names) => names.Count == 0 ? "nothing" : string.Join(" and ", names);

    private static JObject Schemas(Spec spec) => spec.Root.Object("components").Object("schemas") ?? [];
}
