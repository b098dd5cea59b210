using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Repairs;
using ClientGen.Generator.Unions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Examples;

/// <summary>Writes a value of a schema as C#: the document's own example, else what is required and no more.</summary>
internal sealed class ExampleValue(SpecDocument document, IReadOnlyList<UnionModel> unions)
{
    // What is required in what is required, as far as anybody reads.
    private const int Deepest = 8;

    /// <summary>The expression; <see langword="null"/> for what none can be written of.</summary>
    /// <param name="schema">The schema, whose types have been named.</param>
    /// <param name="sample">The document's own example of it.</param>
    /// <param name="name">The name on the wire of what it is for.</param>
    public string? Of(JObject schema, JToken? sample, string name) => Of(schema, sample, name, 0);

    /// <summary>The document's own example of a place.</summary>
    public static JToken? Sample(JObject place) =>
        place["example"]
        ?? place["examples"] switch
        {
            JArray { Count: > 0 } values => values[0],
            JObject named => (named.PropertyValues().FirstOrDefault() as JObject)?["value"],
            _ => null,
        };

    private string? Of(JObject schema, JToken? sample, string name, int depth)
    {
        if (depth > Deepest)
            return null;
        var resolved = document.Resolve(schema);
        sample ??= Sample(schema) ?? Sample(resolved);
        if (SchemaType.Of(schema, document)?.Text is not { } type)
            return null;
        if (Placeholder.Is(resolved))
        {
            return unions.FirstOrDefault(union => union.Name == type) is { } union ? OfUnion(union, sample, name, depth)
                : type == TypeFreeForm.TypeName ? $"RawJson.Parse({CSharpLiteral.Quote(sample?.ToString() ?? "{}")})"
                : null;
        }
        if (SchemaShape.IsEnum(resolved))
            return OfEnum(resolved, sample, type);
        return SchemaShape.Type(resolved) switch
        {
            "array" => OfItems(resolved, sample, name, depth) is { } item ? ExampleCode.List(null, item) : null,
            "string" => type == "DateTimeOffset" ? "DateTimeOffset.UtcNow" : ExampleText.Of(resolved, sample, name),
            "boolean" => sample is JValue { Value: false } ? "false" : "true",
            "integer" or "number" => ExampleText.Number(resolved, sample),
            _ => resolved["properties"] is JObject ? OfModel(resolved, sample as JObject, type, depth) : OfMap(resolved, type, name, depth),
        };
    }

    private string? OfModel(JObject schema, JObject? sample, string type, int depth)
    {
        var required = SchemaShape.Required(schema);
        var members = new List<string>();
        foreach (var member in ((JObject)schema["properties"]!).Properties())
        {
            var (value, given) = ((JObject)member.Value, sample?[member.Name]);
            var isNeeded = required.Contains(member.Name);
            // What has one value has it already, and what only the vendor sets is not sent.
            if (!(isNeeded || given is not null) || SchemaShape.IsReadOnly(value) || IsSet(value))
                continue;
            if (Of(value, given, member.Name, depth + 1) is { } expression)
                members.Add($"{(string)value[ExtensionNames.Member]!} = {expression}");
            else if (isNeeded)
                return null;
        }
        return ExampleCode.New(type, members);
    }

    private string? OfMap(JObject schema, string type, string name, int depth) =>
        schema["additionalProperties"] is JObject values && Of(values, null, name, depth + 1) is { } value
            ? $"new {type.TrimStart('I')} {{ [\"key\"] = {value} }}"
            : null;

    private string? OfItems(JObject list, JToken? sample, string name, int depth) =>
        list["items"] is JObject items ? Of(items, (sample as JArray)?.FirstOrDefault(), name, depth + 1) : null;

    private string? OfUnion(UnionModel union, JToken? sample, string name, int depth) =>
        union
            .Cases.OrderByDescending(@case => sample is not null && Fits(@case, sample))
            .Select(@case => OfCase(@case, sample, name, depth + 1))
            .FirstOrDefault(expression => expression is not null);

    private string? OfCase(UnionCase @case, JToken? sample, string name, int depth)
    {
        if (@case.Kind == CaseKind.List)
        {
            return OfItems(document.Resolve(@case.Schema), sample, name, depth) is { } item
                ? ExampleCode.List(@case.Type["IReadOnlyList<".Length..^1], item)
                : null;
        }
        return @case.Kind == CaseKind.Map ? null
            : document.Schemas[@case.Type] is JObject schema ? Of(schema, sample, name, depth)
            : Of(@case.Schema, sample, name, depth);
    }

    private static bool Fits(UnionCase @case, JToken sample) =>
        sample switch
        {
            JObject value => @case.Kind == CaseKind.Object && value.Properties().All(member => @case.Members.Contains(member.Name)),
            JArray => @case.Kind == CaseKind.List,
            JValue { Type: JTokenType.String } => @case.Kind is CaseKind.Text or CaseKind.Enum,
            JValue { Type: JTokenType.Boolean } => @case.Kind == CaseKind.Flag,
            _ => @case.Kind is CaseKind.Integer or CaseKind.Number,
        };

    private static string OfEnum(JObject schema, JToken? sample, string type)
    {
        var values = schema["enum"]!.Values<string>().ToList();
        var at = Math.Max(0, values.IndexOf((string?)(sample as JValue)));
        return $"{type}.{(string)schema["x-enumNames"]![at]!}";
    }

    private static bool IsSet(JObject member) =>
        ((string?)member[ExtensionNames.Initial])?.StartsWith(" = \"", StringComparison.Ordinal) == true;
}
