using Microsoft.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>Lifts a document of Swagger 2.0 to OpenAPI 3.0; what it says keeps its place.</summary>
internal static class SwaggerLift
{
    /// <summary>What to say of a document that was lifted.</summary>
    public const string Said =
        "this is a Swagger 2.0 document, read as the OpenAPI 3.0 that it is lifted to; places are those of the latter";

    public static bool Is(JToken root) => root is JObject o && o["swagger"] is not null && o["openapi"] is null;

    /// <summary>The document as OpenAPI 3.0, or why it is none.</summary>
    /// <param name="root">The document.</param>
    /// <param name="place">Line and column of its parts; one of the two may be 0 for those that have none.</param>
    public static (JObject? Lifted, string Why) Lift(JObject root, Func<JToken, (int Line, int Column)> place)
    {
        if (root["swagger"]?.ToString().StartsWith('2') != true)
            return (null, "only version 2.0 is known here.");
        JObject lifted;
        var outside = new OutsideReferences();
        try
        {
            var read = OpenApiDocument.Parse(outside.Hidden(root).ToString(Formatting.None), "json");
            if (read.Document is not { } document)
                return (null, read.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "it cannot be read.");
            var text = document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0).GetAwaiter().GetResult();
            lifted = (JObject)JsonTree.Read("", text);
        }
        catch (Exception e)
            when (e
                    is OpenApiException
                        or OpenApiUnsupportedSpecVersionException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            return (null, e.Message);
        }
        CollectionFormats.Restore(root, lifted);
        outside.Restore(lifted);
        foreach (var part in lifted.DescendantsAndSelf().Where(part => part is not JProperty))
        {
            part.RemoveAnnotations<TokenPosition>();
            var (line, column) = place(Nearest(JsonPointer.Segments(part), root));
            part.AddAnnotation(new TokenPosition(Math.Max(1, line), Math.Max(1, column)));
        }
        return (lifted, "");
    }

    // The nearest part around it that both have.
    private static JToken Nearest(IReadOnlyList<string> segments, JObject root)
    {
        JToken at = root;
        foreach (var segment in Old(segments))
        {
            if (JsonPointer.Find(at, "/" + JsonPointer.Escape(segment)) is not { } next)
                break;
            at = next;
        }
        return at;
    }

    private static IEnumerable<string> Old(IReadOnlyList<string> segments) =>
        segments switch
        {
            ["components", "schemas", ..] => segments.Skip(2).Prepend("definitions"),
            ["components", "securitySchemes", ..] => segments.Skip(2).Prepend("securityDefinitions"),
            ["components", var section, ..] => segments.Skip(2).Prepend(section),
            _ => segments,
        };
}
