using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>Reads, before anything moves, which values grant access by themselves.</summary>
internal sealed class SecretFacts : IRepair
{
    /// <summary>JSONPaths of members in bodies.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    /// <summary>Paths of addresses up to the part that is secret.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    public void Apply(SpecDocument document)
    {
        var reached = new ReachedSchemas(document);
        var members = reached.Members().ToLookup(IsMarked);
        var others = members[false].Select(member => Plain(member.Name)).ToHashSet(StringComparer.Ordinal);
        Members =
        [
            .. members[true]
                .Select(member => member.Name)
                .Concat(Undocumented(document))
                .Select(name => Path(name, others))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Places = [.. PlacesOf(document).Distinct().Order(StringComparer.Ordinal)];
        foreach (var unread in Unread(document, reached))
        {
            document.Error(
                Codes.UnreadFact,
                unread[ExtensionNames.Secret]!,
                $"\"{ExtensionNames.Secret}\" marks nothing here: no operation sends or gives this schema. Mark the member that is in use. "
                    + FactMend.Without(unread[ExtensionNames.Secret]!)
            );
        }
    }

    private static IEnumerable<JObject> Unread(SpecDocument document, ReachedSchemas reached) =>
        SchemaWalker.All(document).Where(schema => schema[ExtensionNames.Secret] is not null && !reached.Contains(schema));

    private static IEnumerable<string> Undocumented(SpecDocument document) =>
        (document.Root[ExtensionNames.Secret] as JArray ?? []).Values<string>()!;

    private static bool IsMarked(JProperty member) => member.Value[ExtensionNames.Secret] is not null;

    // A name that an innocent member shares, but for its spelling, is taken as it is written.
    private static string Path(string name, HashSet<string> others) =>
        others.Contains(Plain(name)) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? $"$..['{name.Replace("'", "\\'", StringComparison.Ordinal)}']"
            : "$.." + name;

    // As recordings compare names.
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<string> PlacesOf(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var own = operation.Definition["parameters"] as JArray ?? [];
            var shared = document.Root["paths"]![operation.Path]!["parameters"] as JArray ?? [];
            foreach (var parameter in own.Concat(shared).Select(each => Resolved(each, document)))
            {
                if (parameter?[ExtensionNames.Secret] is not { } mark)
                    continue;
                var place = $"{{{parameter["name"]}}}";
                var end = operation.Path.IndexOf(place, StringComparison.Ordinal);
                if ((string?)parameter["in"] == "path" && end >= 0)
                {
                    yield return operation.Path[..(end + place.Length)];
                }
                else
                {
                    document.Error(
                        Codes.UnreadFact,
                        mark,
                        $"\"{ExtensionNames.Secret}\" marks nothing here: of parameters, those in the path alone are left out by it. "
                            + FactMend.Without(mark)
                    );
                }
            }
        }
    }

    private static JObject? Resolved(JToken parameter, SpecDocument document) =>
        parameter is JObject { } given && given["$ref"] is JValue { Value: string pointer }
            ? JsonPointer.FindFragment(document.Root, pointer) as JObject
            : parameter as JObject;
}
