using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes a parameter of each part of a form with files.</summary>
internal static class FormParts
{
    /// <summary>The place of a parameter that is a part.</summary>
    public const string Place = "part";

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
        definition.Remove("requestBody");
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
