using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells the template the type of the member that an answer only wraps, to give instead of the wrapper.</summary>
internal sealed class UnwrapAnswers : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if ((string?)definition[Facts.Unwrap] is { } wire)
                Unwrap(definition, wire, document);
        }
    }

    private static void Unwrap(JObject definition, string wire, SpecDocument document)
    {
        var answer = (definition["responses"] as JObject ?? []).Properties()
            .Where(response => response.Name.StartsWith('2'))
            .Select(response => response.Value.SelectToken("content['application/json'].schema") as JObject)
            .FirstOrDefault(schema => schema is not null);
        var wrapper = answer is null ? null : document.Resolve(answer);
        if (wrapper?["properties"]?[wire] is not JObject member || TypeOf(member, document) is not { } type || IsValueType(member, document))
            document.Error(Codes.UnknownInstruction, definition[Facts.Unwrap]!, $"The answer of this operation has no member \"{wire}\" that is a model, a list or text. Name another member in the overlay.");
        else
            (definition[Facts.AnswerType], definition[Facts.AnswerMember]) = (type, (string?)member[Facts.Member]);
    }

    // The transport tells an answer without the member by its null.
    private static bool IsValueType(JObject schema, SpecDocument document)
    {
        var resolved = document.Resolve(schema);
        return SchemaShape.IsEnum(resolved) || SchemaShape.Type(resolved) is "boolean" or "integer" or "number" || (string?)resolved["format"] == "date-time";
    }

    // Null for what NSwag would name by rules of its own.
    private static string? TypeOf(JObject schema, SpecDocument document)
    {
        var resolved = document.Resolve(schema);
        if (resolved.Parent is JProperty { Name: var name } && resolved.Parent.Parent == document.Schemas && (SchemaShape.IsEnum(resolved) || resolved["properties"] is not null))
            return name;
        return SchemaShape.Type(resolved) switch
        {
            "array" when resolved["items"] is JObject items && TypeOf(items, document) is { } item => $"IList<{item}>",
            "string" => (string?)resolved["format"] == "date-time" ? "DateTimeOffset" : "string",
            "boolean" => "bool",
            "integer" => (string?)resolved["format"] == "int64" ? "long" : "int",
            "number" when resolved["format"] is null => "double",
            _ => null,
        };
    }
}
