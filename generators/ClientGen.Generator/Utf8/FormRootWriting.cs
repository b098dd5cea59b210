using ClientGen.Generator.Document;
using ClientGen.Generator.Unions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Utf8;

/// <summary>Writes what names the types that a contract holds to the compiler of native code; the C# compiler infers which.</summary>
internal static class FormRootWriting
{
    // Lists of lists of what may be null: no member of a contract goes deeper.
    private const int Depth = 3;

    public static string Model(string name, JObject schema, JObject schemas, IEnumerable<TaggedGroup> groups) =>
        Write(
            "class",
            name,
            Members(schema, schemas).Prepend($"FormRoots.Model<{name}>();").Concat(Variants(groups.Where(group => Names(schema, group))))
        );

    public static string Model(string name) => Write("class", name, [$"FormRoots.Model<{name}>();"]);

    public static string Enum(string name) => Write("readonly partial struct", name, [$"FormRoots.OpenEnum<{name}>();"]);

    public static string Union(UnionModel union, IEnumerable<TaggedGroup> groups) =>
        Write(
            "readonly partial struct",
            union.Name,
            union
                .Cases.Select(@case => @case.Type)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(type => Of($"default({type})"))
                .Prepend($"FormRoots.Union<{union.Name}>();")
                .Concat(
                    Variants(
                        groups.Where(group =>
                            union.Cases.Any(@case => @case.Type == group.BaseName || group.TypesByTag.ContainsValue(@case.Type))
                        )
                    )
                )
        );

    /// <summary>Writes which members of a model an answer must have.</summary>
    public static string Required(string name, IReadOnlyList<string> members, IReadOnlyCollection<string> required) =>
        $$"""
            public partial class {{name}} : IRequiredMembers
            {
                int[] IRequiredMembers.Required() => [{{string.Join(
                ", ",
                Enumerable.Range(0, members.Count).Where(index => required.Contains(members[index]))
            )}}];
            }
            """;

    private static string Write(string kind, string name, IEnumerable<string> lines) =>
        $$"""
            public {{(kind == "class" ? "partial class" : kind)}} {{name}} : IKeptForms
            {
                void IKeptForms.Keep()
                {
            {{string.Join("\n", lines.Select(line => $"        {line}"))}}
                }
            }
            """;

    // Of a base only the readers know the variants.
    private static IEnumerable<string> Variants(IEnumerable<TaggedGroup> groups) =>
        groups
            .SelectMany(group => group.TypesByTag.Values.Append(group.BaseName).Append($"Unknown{group.BaseName}"))
            .Distinct(StringComparer.Ordinal)
            .Select(type => $"FormRoots.Model<{type}>();");

    private static bool Names(JObject schema, TaggedGroup group) =>
        schema
            .SelectTokens("$..$ref")
            // A model may have a member of that name.
            .Any(reference => reference is JValue { Value: string text } && text == $"#/components/schemas/{group.BaseName}");

    private static IEnumerable<string> Of(string value)
    {
        for (var depth = 0; depth < Depth; depth++, value = $"FormRoots.In({value})")
            yield return $"FormRoots.Of({value});";
    }

    // Text needs no root, and most members are text. Other scalars hold nothing else.
    private static IEnumerable<string> Members(JObject schema, JObject schemas)
    {
        var own = (schema["properties"] as JObject ?? [])
            .Properties()
            .Select(member => (JObject)member.Value)
            .Where(member => member[ExtensionNames.Member] is not null && Kind(member) != "string")
            .SelectMany(member => Of($"this.{member[ExtensionNames.Member]}").Take(Kind(member) is null ? Depth : 1));
        return (string?)schema[ExtensionNames.Base] is { } inherited && schemas[inherited] is JObject known && known != schema
            ? own.Concat(Members(known, schemas))
            : own;
    }

    // The type of a plain scalar that is neither one of several nor optional; otherwise null.
    private static string? Kind(JObject schema) =>
        (string?)schema["type"] is "string" or "integer" or "number" or "boolean"
        && schema["format"] is null
        && schema["enum"] is null
        && schema[ExtensionNames.Optional] is null
            ? (string?)schema["type"]
            : null;
}
