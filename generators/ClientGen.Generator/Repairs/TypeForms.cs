using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Types a body that is a form without files as a model, as it would be as JSON: the transport writes the form. A form with a file is
/// content that the caller makes.
/// </summary>
internal sealed class TypeForms : IRepair
{
    private const string Json = "application/json";

    private static readonly (string Type, string Method)[] Forms =
    [
        ("multipart/form-data", "MultipartForm"),
        ("application/x-www-form-urlencoded", "UrlForm"),
    ];

    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if (definition["requestBody"]?["content"] is not JObject content || content.Properties().Any(IsJson))
                continue;
            var form = Array.Find(Forms, form => content.ContainsKey(form.Type));
            if (form.Type is null || content[form.Type]!["schema"] is not JObject schema || !IsModel(schema, document))
                continue;
            definition[ExtensionNames.Form] = form.Method;
            definition["requestBody"]!["content"] = new JObject { [Json] = new JObject { ["schema"] = schema } };
        }
    }

    private static bool IsJson(JProperty content) => content.Name.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static bool IsModel(JObject schema, SpecDocument document) =>
        document.Resolve(schema)["properties"] is JObject { Count: > 0 } members
        && !members.PropertyValues().OfType<JObject>().SelectMany(SchemaWalker.Within).Any(part => IsFile(document.Resolve(part)));

    private static bool IsFile(JObject schema) =>
        (string?)(schema["format"] as JValue) is "binary" or "byte"
        || schema["contentMediaType"] is not null
        || schema["contentEncoding"] is not null;
}
