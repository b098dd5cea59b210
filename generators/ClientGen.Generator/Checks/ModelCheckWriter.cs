using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Repairs;
using ClientGen.Generator.Unions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Checks;

/// <summary>Writes what a request model checks before it is sent.</summary>
internal sealed class ModelCheckWriter(SpecDocument document)
{
    public string Write(string name, JObject schema) =>
        Partial(
            $"public partial class {name}",
            "/// <inheritdoc/>\n    protected override void Check(ModelCheck check)",
            [.. Inherited(schema), .. Members(schema)]
        );

    private static IEnumerable<string> Inherited(JObject schema)
    {
        if (SpecDocument.ReferencedKey(schema[ExtensionNames.Parent]) is not null)
            yield return "base.Check(check);";
    }

    public static string Write(UnionModel union) =>
        Partial($"public readonly partial record struct {union.Name}", "void ICheckedValue.Check(ModelCheck check)", [.. Variants(union)]);

    private static string Partial(string declaration, string method, List<string> lines) =>
        $$"""
            {{declaration}}
            {
                {{method}}
                {
            {{string.Concat(lines.Select(line => $"        {line}\n"))}}        CheckMore(check);
                }

                partial void CheckMore(ModelCheck check);
            }

            """;

    private IEnumerable<string> Members(JObject schema)
    {
        var required = SchemaShape.Required(schema);
        foreach (var member in (schema["properties"] as JObject ?? []).Properties())
        {
            var value = (JObject)member.Value;
            var inherited = value[ExtensionNames.Inherited] is not null;
            // The base asks for what it requires itself.
            if (inherited && SchemaShape.Required(Hierarchy.Parent(schema, document)!).Contains(member.Name))
                continue;
            var resolved = document.Resolve(value);
            var name = (string)value[ExtensionNames.Member]!;
            var lines = new CheckLines(
                $"nameof({name})",
                CSharpLiteral.Quote(JsonPointer.Escape(member.Name)),
                value[ExtensionNames.Optional] is null ? name : name + ".Value"
            );
            // What only the vendor sets is required of its answers alone.
            if (required.Contains(member.Name) && !SchemaShape.IsReadOnly(value) && !SchemaShape.IsReadOnly(resolved))
                yield return lines.Call("Required");
            if (inherited)
                continue;
            if (SchemaShape.IsEnum(resolved))
                yield return lines.Call("Known");
            foreach (var line in lines.For(resolved == value ? value : resolved))
                yield return line;
            if (HoldsModels(resolved))
                yield return lines.Call("Nested");
        }
    }

    private bool HoldsModels(JObject schema) =>
        Placeholder.Is(schema) ? schema.Parent is not JProperty { Name: TypeFreeForm.TypeName }
        : SchemaShape.Type(schema) == "array" ? schema["items"] is JObject items && HoldsModels(document.Resolve(items))
        : SchemaShape.IsObject(schema);

    private static IEnumerable<string> Variants(UnionModel union)
    {
        foreach (var @case in union.Cases)
        {
            var name = UnionReader.ParameterName(@case);
            var value = CheckLines.Itself(name);
            var lines = @case.Kind == CaseKind.Enum ? [value.Call("Known")] : value.For(@case.Schema).ToList();
            if (lines.Count == 1)
            {
                yield return $"if (_value is {@case.Type} {name})\n            {lines[0]}";
            }
            else if (lines.Count > 1)
            {
                yield return $"if (_value is {@case.Type} {name})\n        "
                    + $"{{\n{string.Concat(lines.Select(line => $"            {line}\n"))}        }}";
            }
        }
        yield return "if (_value is ICheckedValue model)\n            model.Check(check);";
    }
}
