using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Remembers the media types that a call may choose, before each body is left one: those that the same model is written or read as, those
/// of which the caller makes the body, and those that are read as files.
/// </summary>
internal sealed class OfferMediaTypes : IRepair
{
    private static readonly string[] Forms = ["multipart/form-data", "application/x-www-form-urlencoded"];

    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            if (definition[ExtensionNames.Content] is null && definition["requestBody"]?["content"] is JObject { Count: > 1 } content)
                OfferBodies(definition, [.. content.Properties()], document);
            if (definition[ExtensionNames.Unwrap] is null && definition[ExtensionNames.Job] is null)
                OfferResponses(definition, document);
        }
    }

    private static void OfferBodies(JObject definition, List<JProperty> types, SpecDocument document)
    {
        var chosen =
            MediaType.Json(types)
            ?? Array
                .ConvertAll(Forms, form => types.Find(type => MediaType.Plain(type.Name) == form))
                .FirstOrDefault(form => form is not null)
            ?? types.Find(type => MediaType.IsText(type.Name));
        // What the caller makes anyway has the type that it says.
        if (chosen is null)
            return;
        var alike = types.Where(type => type == chosen || IsWritten(type, chosen, document)).ToList();
        if (alike.Select(type => MediaType.Named(type.Name)).OfType<string>().ToList() is { Count: > 1 } names)
            definition[ExtensionNames.RequestTypes] = new JArray(names);
        if (types.Except(alike).ToList() is { Count: > 0 } others)
            definition[ExtensionNames.OtherContent] = OnlyType(others) is { } only ? ", " + CSharpLiteral.Quote(only) : "";
    }

    // A form's type says how its parts are told apart, which only its maker knows.
    private static string? OnlyType(List<JProperty> types) =>
        types is [var only] && MediaType.Named(only.Name) is { } name && !name.StartsWith("multipart/", StringComparison.Ordinal)
            ? name
            : null;

    // A form that has styles or files of its own is made by the caller.
    private static bool IsWritten(JProperty type, JProperty chosen, SpecDocument document)
    {
        if (MediaType.Named(type.Name) is null)
            return false;
        if (MediaType.IsText(type.Name) && MediaType.IsText(chosen.Name))
            return true;
        var isForm = Forms.Contains(MediaType.Plain(type.Name));
        return (isForm || MediaType.IsJson(type.Name))
            && type.Value["encoding"] is null
            && Shape(type, document) is { } shape
            && shape == Shape(chosen, document)
            && !(isForm && HasFile(type, document));
    }

    private static bool HasFile(JProperty type, SpecDocument document) =>
        document.Resolve((JObject)type.Value["schema"]!)["properties"] is not JObject members
        || members
            .PropertyValues()
            .OfType<JObject>()
            .SelectMany(SchemaWalker.Within)
            .Any(part => (string?)(document.Resolve(part)["format"] as JValue) == "binary");

    private static string? Shape(JProperty type, SpecDocument document) =>
        type.Value["schema"] is JObject schema ? SchemaShape.Fingerprint(document.Resolve(schema)) : null;

    private static void OfferResponses(JObject definition, SpecDocument document)
    {
        var answers = SuccessResponse.Of(definition);
        // Of a type that only some statuses have, a call cannot be sure.
        if (answers.Where(answer => answer.Kind != ResponseKind.Empty).ToList() is not [var only])
            return;
        var types = ((JObject)only.Response.Value["content"]!).Properties().ToList();
        if (types.Count < 2)
            return;
        var chosen = MediaType.Json(types);
        var alike = types
            .Where(type =>
                only.Kind switch
                {
                    ResponseKind.File => true,
                    ResponseKind.Text => MediaType.IsText(type.Name),
                    _ => type == chosen || (MediaType.IsJson(type.Name) && Shape(type, document) == Shape(chosen!, document)),
                }
            )
            .ToList();
        if (alike.Select(type => MediaType.Named(type.Name)).OfType<string>().ToList() is { Count: > 1 } names)
            definition[ExtensionNames.ResponseTypes] = new JArray(names);
        if (types.Except(alike).Select(type => MediaType.Named(type.Name)).OfType<string>().ToList() is { Count: > 0 } others)
            definition[ExtensionNames.FileTypes] = new JArray(others);
    }
}
