using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>Writes how a base class is read as what derives from it, and the value of the tag that each writes.</summary>
internal static class HierarchyWriter
{
    public static IEnumerable<string> Write(SpecDocument document) =>
        Hierarchy.All(document).Select(schema => Write(schema, document).ReplaceLineEndings("\n"));

    private static string Write(JObject schema, SpecDocument document)
    {
        var name = Hierarchy.Name(schema);
        var below = Hierarchy.Descendants(schema, document).ToList();
        var tag = Hierarchy.Tag(schema, document)!;
        return $$"""
            {{(below.Count == 0 ? "[JsonConverter(typeof(ModelConverter))]" : Known(name, tag, below))}}
            public partial class {{name}}{{Base(schema, document)}}
            {
            {{Constructor(schema, name, tag)}}}

            """;
    }

    private static string Base(JObject schema, SpecDocument document) =>
        " : " + (Hierarchy.Parent(schema, document) is { } parent ? Hierarchy.Name(parent) : "JsonModel");

    // What has a tag of none of them is the base itself, and keeps every member.
    private static string Known(string name, string tag, List<JObject> below) =>
        string.Join(
            "\n",
            below
                .SelectMany(schema => Hierarchy.TagValues(schema).Select(value => (Name: Hierarchy.Name(schema), Value: value)))
                .OrderBy(known => known.Value, StringComparer.Ordinal)
                .Select(known => $"[JsonSubtypes.KnownSubType(typeof({known.Name}), {CSharpLiteral.Quote(known.Value)})]")
                .Prepend($"[JsonConverter(typeof(TaggedConverter), {CSharpLiteral.Quote(tag)})]")
                .Append($"[JsonSubtypes.FallBackSubType(typeof({name}))]")
        );

    private static string Constructor(JObject schema, string name, string tag) =>
        schema["properties"]?[tag] is JObject member
        && Hierarchy.TagValues(schema).FirstOrDefault() is { } value
        && !SchemaShape.IsReadOnly(member)
            ? $$"""
                    /// <summary>Makes one whose tag says what it is.</summary>
                    public {{name}}() => {{member[ExtensionNames.Member]}} = {{CSharpLiteral.Quote(value)}};

                """
            : "";
}
