using System.Globalization;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>The response of an operation when all goes well: its first success, made from its schema.</summary>
internal sealed class DocumentResponses(DocumentSchemas schemas, SampleResponse sample)
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[56]];

    /// <summary>The body of an operation's success and its schema; null where it has no JSON.</summary>
    public (JToken Body, JToken Schema)? Json(SpecOperation operation)
    {
        var content = Content(operation).Media;
        if (content?.Properties().FirstOrDefault(IsJson)?.Value is not JObject media || media["schema"] is not { } schema)
            return null;
        var given = media["example"] ?? schemas.Follow((media["examples"] as JObject)?.PropertyValues().FirstOrDefault())["value"];
        var body = given is not null && schemas.Fits(given, schema) ? given.DeepClone() : sample.Of(schema);
        return (body, schema);
    }

    /// <summary>The reply with a body, or with what the operation gives in place of JSON: a picture, text, or nothing.</summary>
    public Reply Reply(SpecOperation operation, JToken? body)
    {
        var (status, media) = Content(operation);
        if (body is not null)
            return Hosting.Reply.Json(status, body);
        return media?.Properties().FirstOrDefault()?.Name is { } type
            ? Hosting.Reply.File(status, type.Contains('*', StringComparison.Ordinal) ? "image/png" : type, Picture)
            : Hosting.Reply.Empty(status);
    }

    private static bool IsJson(JProperty media) =>
        media.Name.Split(';')[0].Trim() is var type
        && (
            type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
        );

    private (int Status, JObject? Media) Content(SpecOperation operation)
    {
        var success = (operation.Json["responses"] as JObject ?? [])
            .Properties()
            .Where(response => response.Name.StartsWith('2'))
            .MinBy(response => response.Name, StringComparer.Ordinal);
        var status = int.TryParse(success?.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 200;
        return (status, schemas.Follow(success?.Value)["content"] as JObject);
    }
}
