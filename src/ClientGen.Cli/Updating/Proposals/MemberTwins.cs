using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Members that went and members that came with the same description and schema, however different their names are.</summary>
internal static class MemberTwins
{
    /// <summary>The same words of the vendor, and no other member with them.</summary>
    public const double SameWords = 0.9;

    // Nothing else went or came, and it says the same kind of thing.
    private const double OnlyOne = 0.65;
    private const int TellingLength = 12;

    /// <param name="before">The old document.</param>
    /// <param name="after">The new document.</param>
    /// <param name="known">Renames that were found by name: their members are not looked at again.</param>
    public static IEnumerable<Rename> Find(JObject before, JObject after, IReadOnlyList<Rename> known)
    {
        foreach (var schema in SpecParts.Schemas(before))
        {
            var name = known.FirstOrDefault(rename => rename.IsSchema && rename.From == schema.Name)?.To ?? schema.Name;
            if (Members(schema.Value) is not { } old || Members(after["components"]?["schemas"]?[name]) is not { } now)
                continue;
            var gone = old.Properties()
                .Where(m => !now.ContainsKey(m.Name) && !known.Any(k => IsOf(k.Place, schema.Name, m.Name)))
                .ToList();
            var came = now.Properties().Where(m => !old.ContainsKey(m.Name) && !known.Any(k => IsOf(k.NewPlace, name, m.Name))).ToList();
            foreach (var member in gone)
            {
                if (Twin(member, gone, came) is var (twin, sure))
                    yield return new(Place(schema.Name, member.Name), Place(name, twin.Name), sure);
            }
        }
    }

    /// <summary>Whether two schemas say the same in the same, telling words.</summary>
    public static bool SayTheSame(JToken? before, JToken? after) =>
        Words(before) is { Length: > TellingLength } words && words == Words(after) && IsSame(before, after);

    private static (JProperty Twin, double Sure)? Twin(JProperty member, List<JProperty> gone, List<JProperty> came) =>
        came.Where(other => SayTheSame(member.Value, other.Value)).ToList() is [var same]
        && gone.Count(other => Words(other.Value) == Words(member.Value)) == 1
            ? (same, SameWords)
        : gone.Count == 1 && came is [var only] && IsSame(member.Value, only.Value) ? (only, OnlyOne)
        : null;

    private static bool IsSame(JToken? before, JToken? after) => JToken.DeepEquals(Bare(before), Bare(after));

    // Frameworks make titles of names.
    private static JToken? Bare(JToken? schema)
    {
        if (schema?.DeepClone() is not JObject bare)
            return schema;
        foreach (var member in bare.Properties().Where(member => IsForReaders(member.Name)).ToList())
            member.Remove();
        return bare;
    }

    private static bool IsForReaders(string keyword) =>
        keyword is "title" or "description" or "example" or "examples" || keyword.StartsWith("x-", StringComparison.Ordinal);

    private static string? Words(JToken? schema) => ((schema as JObject)?["description"] as JValue)?.Value as string;

    private static JObject? Members(JToken? schema) => (schema as JObject)?["properties"] as JObject;

    private static string[] Place(string schema, string member) => ["components", "schemas", schema, "properties", member];

    private static bool IsOf(IReadOnlyList<string> place, string schema, string member) => place.SequenceEqual(Place(schema, member));
}
