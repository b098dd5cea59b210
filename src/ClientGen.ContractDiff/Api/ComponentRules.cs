using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;
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
        var (old, @new) = (Schemas(context.Old), Schemas(context.New));
        var removed = old.Properties().Where(s => @new[s.Name] is null).Select(s => s.Name).ToList();
        var added = @new.Properties().Where(s => old[s.Name] is null).Select(s => s.Name).ToList();
        foreach (var rename in SchemaRenames.Find(context, removed, added))
        {
            removed.Remove(rename.From);
            added.Remove(rename.To);
            context.Collector.Add(
                new Edit(Renamed, old[rename.From], @new[rename.To], $"the schema {rename.From} is now called {rename.To}")
                {
                    Confidence = rename.Confidence,
                    Subject = $"{rename.From}>{rename.To}",
                }
            );
        }

        foreach (var name in removed)
            context.Collector.Add(new Edit(Removed, old[name], null, $"the schema {name} is gone"));
        foreach (var name in added)
            context.Collector.Add(new Edit(Added, null, @new[name], $"the schema {name} is new"));
        foreach (var schema in old.Properties().Where(s => @new[s.Name] is not null))
            Base(context, schema.Name, schema.Value, @new[schema.Name]!);
    }

    /// <summary>Schemas both sides have; operations need not use them for a type to come of them.</summary>
    public static IEnumerable<PairNode> Pairs(ApiContext context) =>
        Schemas(context.Old)
            .Properties()
            .Where(s => Schemas(context.New)[s.Name] is not null)
            .Select(s => context.Schemas.Pair(context.Schemas.Old.Set(s.Value), context.Schemas.New.Set(Schemas(context.New)[s.Name]!)));

    private static void Base(ApiContext context, string name, JToken old, JToken @new)
    {
        var (before, after) = (Bases(context.Schemas.Old, old), Bases(context.Schemas.New, @new));
        if (before.SequenceEqual(after, StringComparer.Ordinal))
            return;
        context.Collector.Add(new Edit(BaseChanged, old, @new, $"{name} is built on {List(after)} instead of {List(before)}"));
    }

    private static List<string> Bases(SchemaSpace space, JToken schema) =>
        [
            .. ((schema as JObject)?["allOf"] as JArray ?? [])
                .OfType<JObject>()
                .Select(p => p.ContainsKey("$ref") ? CSharpTypes.Named(space.Set(p)) : null)
                .OfType<string>(),
        ];

    private static string List(List<string> names) => names.Count == 0 ? "nothing" : string.Join(" and ", names);

    private static JObject Schemas(Spec spec) => spec.Root.Object("components").Object("schemas") ?? [];
}
