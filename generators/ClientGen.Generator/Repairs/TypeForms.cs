using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Types a body that is a form without files as a model, as it would be as JSON: the transport writes the form. Of a form with files
/// each part is a parameter. A form that the overlay leaves to the caller, or that is no object with members, is content that the caller
/// makes.
/// </summary>
internal sealed class TypeForms : IRepair
{
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";

    private static readonly (string Type, string Method)[] Forms =
    [
        (Multipart, "MultipartForm"),
        ("application/x-www-form-urlencoded", "UrlForm"),
    ];

    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if (
                definition[ExtensionNames.Content] is not null
                || definition["requestBody"]?["content"] is not JObject content
                || content.Properties().Any(IsJson)
            )
            {
                continue;
            }
            var form = Array.Find(Forms, form => content.ContainsKey(form.Type));
            if (form.Type is null || content[form.Type] is not JObject body || body["schema"] is not JObject schema)
                continue;
            if (document.Resolve(schema)["properties"] is not JObject { Count: > 0 } members)
                continue;
            var (files, encoding) = (Files(members, document), body["encoding"] as JObject ?? []);
            if (files.Count == 0 && !HoldsFile(members, document))
            {
                if (form.Type == Multipart)
                    FormParts.AddHeaders(definition, encoding, SchemaShape.Required(document.Resolve(schema)).Contains);
                Model(definition, form.Method, schema, encoding);
            }
            else if (form.Type == Multipart && !HoldsFile(Without(members, files), document))
            {
                FormParts.Spread(definition, document.Resolve(schema), files, encoding);
            }
        }
    }

    private static void Model(JObject definition, string method, JObject schema, JObject encoding)
    {
        definition[ExtensionNames.Form] = method;
        definition[ExtensionNames.FormEncoding] = string.Concat(
            encoding.Properties().Select(Written).OfType<string>().Select(part => ", " + part)
        );
        definition["requestBody"]!["content"] = new JObject { [Json] = new JObject { ["schema"] = schema } };
    }

    private static string? Written(JProperty encoding)
    {
        var (name, said) = (CSharpLiteral.Quote(encoding.Name), encoding.Value as JObject ?? []);
        var style = (string?)(said["style"] as JValue) is "spaceDelimited" or "pipeDelimited" or "deepObject"
            ? (string)said["style"]!
            : "form";
        if (said["style"] is not null || said["explode"] is not null)
        {
            return $"new PartEncoding({name}, ParameterStyle.{CSharpName.Pascal(style)}, explode: "
                + $"{((bool?)(said["explode"] as JValue) ?? style == "form" ? "true" : "false")})";
        }
        return FormParts.ContentType(said) is { } type ? $"new PartEncoding({name}, {CSharpLiteral.Quote(type)})" : null;
    }

    private static bool IsJson(JProperty content) => content.Name.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static List<string> Files(JObject members, SpecDocument document) =>
        [
            .. members
                .Properties()
                .Where(member => member.Value is JObject value && (IsFile(value, document) || IsFile(Items(value, document), document)))
                .Select(member => member.Name),
        ];

    private static JObject Items(JObject schema, SpecDocument document) => document.Resolve(schema)["items"] as JObject ?? [];

    private static JObject Without(JObject members, List<string> files) =>
        new(members.Properties().Where(member => !files.Contains(member.Name)).Select(member => member.DeepClone()));

    private static bool HoldsFile(JObject members, SpecDocument document) =>
        members.PropertyValues().OfType<JObject>().SelectMany(SchemaWalker.Within).Any(part => IsFile(part, document));

    // Bytes that are written as text are text.
    private static bool IsFile(JObject schema, SpecDocument document) =>
        document.Resolve(schema) is var resolved
        && (
            (string?)(resolved["format"] as JValue) == "binary"
            || (resolved["contentMediaType"] is not null && resolved["contentEncoding"] is null)
        );
}
