using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Shell;

/// <summary>A generated operation as others call it.</summary>
/// <param name="Area">Its area.</param>
/// <param name="Class">The class of its area.</param>
/// <param name="Method">Its name, without <c>Async</c>.</param>
/// <param name="Arguments">What it takes besides the call's options and token; required ones first.</param>
/// <param name="Type">The C# type of what it gives.</param>
/// <param name="Response">The schema of what it gives.</param>
/// <param name="IsUnwrapped">The transport refuses an answer that lacks it.</param>
internal sealed record OperationCall(
    string Area,
    string Class,
    string Method,
    IReadOnlyList<OperationCall.Argument> Arguments,
    string Type,
    JObject Response,
    bool IsUnwrapped
)
{
    /// <summary>One argument.</summary>
    public sealed record Argument(string Name, string Type, bool IsRequired, bool IsBody, string Description);

    /// <summary>The argument that is the only required one.</summary>
    public Argument? Id => Arguments.FirstOrDefault(argument => argument.IsRequired && !argument.IsBody);

    /// <summary>The call, or null when it gives no JSON object, or takes what is built by hand.</summary>
    public static OperationCall? Of(Operation operation, SpecDocument document)
    {
        var definition = operation.Definition;
        var answer = (definition["responses"] as JObject ?? [])
            .Properties()
            .Where(response => response.Name.StartsWith('2'))
            .Select(response => response.Value.SelectToken("content['application/json'].schema") as JObject)
            .FirstOrDefault(schema => schema is not null);
        var wire = (string?)definition[ExtensionNames.Unwrap];
        if (answer is not null && wire is not null)
            answer = document.Resolve(answer)["properties"]?[wire] as JObject;
        if (
            answer is null
            || definition[ExtensionNames.Content] is not null
            || SchemaType.Of(answer, document) is not { IsValue: false } type
            || Takes(definition, document).ToList() is var arguments && arguments.Contains(null)
        )
        {
            return null;
        }
        var (area, method) = Shell.Area.NameOf(operation);
        return new(
            area,
            Shell.Area.ClassOf(area, document),
            method,
            [.. arguments.OfType<Argument>().OrderBy(argument => !argument.IsRequired)],
            type.Text,
            answer,
            wire is not null
        );
    }

    // Null for what NSwag would name by rules of its own.
    private static IEnumerable<Argument?> Takes(JObject definition, SpecDocument document)
    {
        if (definition["requestBody"] is JObject body)
        {
            yield return body.SelectToken("content['application/json'].schema") is JObject schema
                ? Of("request", schema, (bool?)body["required"] == true, true, body["description"], document)
                : null;
        }
        foreach (var parameter in (definition["parameters"] as JArray ?? []).OfType<JObject>())
        {
            yield return parameter["schema"] is JObject schema
                ? Of(
                    (string)parameter[ExtensionNames.Member]!,
                    schema,
                    (bool?)parameter["required"] == true,
                    false,
                    parameter["description"],
                    document
                )
                : null;
        }
    }

    private static Argument? Of(string name, JObject schema, bool required, bool isBody, JToken? description, SpecDocument document) =>
        SchemaType.Of(schema, document) is { } type
            ? new(name, required ? type.Text : type.Text + "?", required, isBody, (string?)(description as JValue) ?? "")
            : null;
}
