using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes a parameter of each part of a form with files.</summary>
internal static class FormParts
{
    /// <summary>The place of a parameter that is a part.</summary>
    public const string Place = "part";

    /// <summary>The place of a parameter that is a header of a part.</summary>
    public const string HeaderPlace = "part-header";

    /// <summary>The type of a file.</summary>
    public const string FileType = "ImageSource";

    /// <summary>Makes them, and takes the body out.</summary>
    /// <param name="definition">The operation.</param>
    /// <param name="form">The schema of the form.</param>
    /// <param name="files">The members that are files, or lists of them.</param>
    /// <param name="encoding">What the document says of the parts.</param>
    public static void Spread(JObject definition, JObject form, IReadOnlyList<string> files, JObject encoding)
    {
        if (definition["parameters"] is not JArray parameters)
            definition["parameters"] = parameters = [];
        var required = (bool?)(definition["requestBody"]!["required"] as JValue) == true ? SchemaShape.Required(form) : [];
        foreach (var member in ((JObject)form["properties"]!).Properties().Where(member => !SchemaShape.IsReadOnly((JObject)member.Value)))
        {
            var schema = (JObject)member.Value.DeepClone();
            var isFile = files.Contains(member.Name);
            parameters.Add(
                new JObject
                {
                    ["name"] = member.Name,
                    ["in"] = Place,
                    ["required"] = required.Contains(member.Name),
                    ["description"] = schema["description"]?.DeepClone(),
                    ["schema"] = isFile ? File(schema) : schema,
                    [ExtensionNames.PartType] = ContentType(encoding[member.Name] as JObject ?? []),
                    [ExtensionNames.IsFile] = isFile,
                }
            );
        }
        AddHeaders(definition, encoding, name => form["properties"]![name] is not null && required.Contains(name));
        definition.Remove("requestBody");
        // There is no model that could be written otherwise, nor left out.
        definition.Remove(ExtensionNames.RequestTypes);
        definition.Remove(ExtensionNames.OtherContent);
    }

    /// <summary>Makes a parameter of each header that the document names for a part. <c>Content-Type</c> says nothing there.</summary>
    /// <param name="definition">The operation.</param>
    /// <param name="encoding">What the document says of the parts.</param>
    /// <param name="isRequired">Whether a part is always sent.</param>
    public static void AddHeaders(JObject definition, JObject encoding, Func<string, bool> isRequired)
    {
        if (definition["parameters"] is not JArray parameters)
            definition["parameters"] = parameters = [];
        foreach (var part in encoding.Properties())
        {
            foreach (var header in (part.Value["headers"] as JObject ?? []).Properties().Where(header => header.Value is JObject))
            {
                if (header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                    continue;
                parameters.Add(
                    new JObject
                    {
                        ["name"] = $"{part.Name} {header.Name}",
                        ["in"] = HeaderPlace,
                        ["required"] = isRequired(part.Name) && (bool?)(header.Value["required"] as JValue) == true,
                        ["description"] = header.Value["description"] ?? $"The header {header.Name} of the part {part.Name}.",
                        ["schema"] = header.Value["schema"]?.DeepClone() ?? new JObject { ["type"] = "string" },
                        [ExtensionNames.PartHeader] = $"{CSharpLiteral.Quote(part.Name)}, {CSharpLiteral.Quote(header.Name)}",
                    }
                );
            }
        }
    }

    /// <summary>The one media type that the document names for a part; null where it names none, or any of several.</summary>
    public static string? ContentType(JObject said) =>
        (string?)(said["contentType"] as JValue) is { } types && types.Split(',')[0].Trim() is { Length: > 0 } first
            ? MediaType.Named(first)
            : null;

    private static JObject File(JObject schema) =>
        (string?)(schema["type"] as JValue) == "array"
            ? new JObject { ["type"] = "array", ["items"] = SpecDocument.Reference(FileType) }
            : SpecDocument.Reference(FileType);
}
