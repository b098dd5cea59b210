using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Examples;

/// <summary>Writes the arguments of each operation as an example passes them: what is required, and the body.</summary>
internal sealed class WriteExamples(HoistUnions unions) : IRepair
{
    private const string File = "ImageSource.File(\"photo.jpg\")";

    public void Apply(SpecDocument document)
    {
        var values = new ExampleValue(document, unions.Unions);
        foreach (var operation in Operation.All(document))
        {
            var arguments = Arguments(operation.Definition, values).ToList();
            // What cannot be written leaves the operation without an example.
            if (!arguments.Contains(null))
                operation.Definition[ExtensionNames.Example] = ExampleCode.Arguments(Named(arguments.OfType<(string, string)>().ToList()));
        }
    }

    // One argument is the first; several may stand in another order than in the document.
    private static List<string> Named(List<(string Name, string Value)> arguments) =>
        arguments is [var (name, value)] && name != "request" ? [value]
        : arguments is [var (_, only)] ? [only]
        : [.. arguments.Select(argument => $"{argument.Name}: {argument.Value}")];

    private static IEnumerable<(string Name, string Value)?> Arguments(JObject definition, ExampleValue values)
    {
        foreach (var parameter in (definition["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if ((bool?)parameter["required"] != true)
                continue;
            yield return Value(parameter, values) is { } value ? ((string)parameter[ExtensionNames.Member]!, value) : null;
        }
        if (definition[ExtensionNames.Content] is not null)
            yield return ("content", File + ".ToContent()");
        if (definition["requestBody"]?["content"] is JObject content)
        {
            yield return content.Properties().FirstOrDefault()?.Value is JObject body
            && body["schema"] is JObject schema
            && values.Of(schema, ExampleValue.Sample(body), "body") is { } request
                ? ("request", request)
                : null;
        }
    }

    // A parameter that is described by its content, and not by a schema, has no example.
    private static string? Value(JObject parameter, ExampleValue values) =>
        parameter["schema"] is not JObject schema ? null
        : parameter[ExtensionNames.IsFile] is JValue { Value: true }
            ? SchemaShape.Type(schema) == "array" ? $"[{File}]"
                : File
        : values.Of(schema, ExampleValue.Sample(parameter), (string)parameter["name"]!);
}
