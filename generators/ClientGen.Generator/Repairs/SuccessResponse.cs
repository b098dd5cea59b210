using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>How a success status is answered.</summary>
internal enum ResponseKind
{
    Empty,
    Json,
    Text,
    File,
}

/// <summary>One success status of an operation.</summary>
/// <param name="Response">Where the document has it.</param>
/// <param name="Kind">What its body is.</param>
/// <param name="MediaType">The media type that is read, where it has a name.</param>
/// <param name="Schema">The schema of its body, when that is JSON or text.</param>
internal sealed record SuccessResponse(JProperty Response, ResponseKind Kind, string? MediaType, JObject Schema)
{
    /// <summary>The status; 0 for every success that is not named.</summary>
    public int Status => int.TryParse(Response.Name, out var status) ? status : 0;

    /// <summary>The successes of an operation; <c>default</c> is one where no other is described.</summary>
    public static List<SuccessResponse> Of(JObject operation)
    {
        var all = (operation["responses"] as JObject ?? []).Properties().Where(response => response.Value is JObject).ToList();
        var named = all.Where(response => response.Name.StartsWith('2'))
            .OrderBy(response => response.Name, StringComparer.Ordinal)
            .ToList();
        if (named.Count == 0)
            named = [.. all.Where(response => response.Name == "default" && !all.Exists(other => other.Name.StartsWith('3')))];
        return [.. named.Select(Read)];
    }

    private static SuccessResponse Read(JProperty response)
    {
        var types = (response.Value["content"] as JObject ?? []).Properties().ToList();
        if (types.Count == 0)
            return new(response, ResponseKind.Empty, null, []);
        if (Document.MediaType.Json(types) is { } json)
            return new(response, ResponseKind.Json, Document.MediaType.Named(json.Name), json.Value["schema"] as JObject ?? Free(response));
        if (types.Find(type => Document.MediaType.IsText(type.Name)) is { } text)
            return new(response, ResponseKind.Text, Document.MediaType.Named(text.Name), Text(text));
        return new(response, ResponseKind.File, null, []);
    }

    private static JObject Text(JProperty type) =>
        new() { ["type"] = "string", [ExtensionNames.Pointers] = Pointers(type.Value["schema"] as JObject ?? (JObject)type.Value) };

    /// <summary>A schema of any JSON, which stands where a response does.</summary>
    public static JObject Free(JProperty response) => new() { [ExtensionNames.Pointers] = Pointers((JObject)response.Value) };

    private static JArray Pointers(JObject part) => part[ExtensionNames.Pointers] as JArray ?? [SourceMap.PlaceInDocument(part)];
}
