using ClientGen.Generator.Docs;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Prepares the doc comment and attributes of each type, member and enum value, for the templates to print.</summary>
internal sealed class WriteHeads : IRepair
{
    private const string MemberIndent = "    ";

    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.Properties())
        {
            var schema = (JObject)component.Value;
            if (Placeholder.Is(schema))
                continue;
            schema[ExtensionNames.Head] = Head(schema, document, "", $"The vendor's {Markdown.Code(component.Name)}.");
            WriteMembers(schema, document);
            WriteEnumValues(schema);
        }
        foreach (var (_, _, definition) in Operation.All(document))
        {
            definition[ExtensionNames.Head] = OperationHeads.Write(definition, document);
            definition[ExtensionNames.ResponseHead] = OperationHeads.WriteWithResponse(definition);
            if (OperationHeads.ExampleWithResponse(definition) is { } example)
                definition[ExtensionNames.ResponseExample] = example;
            definition[ExtensionNames.DryRunHead] = OperationHeads.WriteDryRun(definition, document);
            if (definition[ExtensionNames.OtherContent] is not null)
                definition[ExtensionNames.ContentHead] = OperationHeads.OfContent(definition, document);
            if (definition[ExtensionNames.FileTypes] is not null)
                definition[ExtensionNames.FileHead] = OperationHeads.OfFile(definition, document);
        }
    }

    private static void WriteMembers(JObject schema, SpecDocument document)
    {
        if (schema["properties"] is not JObject members)
            return;
        foreach (var member in members.Properties())
        {
            var value = (JObject)member.Value;
            var described =
                value["description"] is null && document.Resolve(value) != value ? (string?)document.Resolve(value)["description"] : null;
            value[ExtensionNames.Head] = Head(
                value,
                document,
                MemberIndent,
                fallback: null,
                described,
                SchemaShape.IsReadOnly(value, document),
                Implied(schema, member.Name)
            );
        }
    }

    // Where a member is by the name it has in its class: the attribute of the class says it.
    private static IReadOnlyList<string> Implied(JObject schema, string name) =>
        [.. Pointers(schema).Select(pointer => JsonPointer.Append(JsonPointer.Append(pointer, "properties"), name))];

    private static IEnumerable<string> Pointers(JObject schema) =>
        (schema[ExtensionNames.Pointers] ?? new JArray()).Select(pointer => (string)pointer!);

    private static void WriteEnumValues(JObject schema)
    {
        if (!SchemaShape.IsEnum(schema))
            return;
        var said = Markdown.ValueTable((string?)schema["description"] ?? "");
        schema[ExtensionNames.ValueHeads] = new JArray(
            schema["enum"]!.Select(value =>
            {
                var wire = (string)value!;
                var text =
                    said.TryGetValue(wire, out var description) && description.Length > 0
                        ? Markdown.Xml(description)
                        : $"The value {Markdown.Code(wire)}.";
                return new DocComment(MemberIndent).Element("summary", [text]).ToString();
            })
        );
    }

    private static string Head(
        JObject schema,
        SpecDocument document,
        string indent,
        string? fallback,
        string? inherited = null,
        bool isReadOnly = false,
        IReadOnlyList<string>? implied = null
    )
    {
        var paragraphs = Markdown.Paragraphs((string?)schema["description"] ?? inherited ?? "").Select(Markdown.Xml).ToList();
        // Of a member of which nothing is said, its name is all there is to say.
        if (paragraphs.Count == 0 || paragraphs[0] == "An enumeration.")
            paragraphs = fallback is null ? [] : [fallback];
        var comment = new DocComment(indent)
            .Element("summary", paragraphs)
            .Element(
                indent.Length > 0 ? "value" : "remarks",
                Joined([
                    .. isReadOnly ? ["Only the vendor sets it; requests leave it out."] : Array.Empty<string>(),
                    .. Constraints.Sentences(schema, document),
                ])
            );
        var pointers = Pointers(schema).ToList();
        foreach (var pointer in pointers.SequenceEqual(implied ?? []) ? [] : pointers)
            comment.Code($"[OpenApiSchema({CSharpLiteral.Quote(pointer)})]");
        if (isReadOnly)
            comment.Code("[OpenApiReadOnly]");
        if ((bool?)schema["deprecated"] == true)
            comment.Code(OperationHeads.Obsolete);
        return comment.ToString();
    }

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> sentences) =>
        sentences.Count == 0 ? [] : [string.Join(' ', sentences)];
}
