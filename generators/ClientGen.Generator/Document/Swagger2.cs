using ClientGen.Generator.Diagnostics;
using Microsoft.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonPointer = ClientGen.OpenApi.JsonPointer;

namespace ClientGen.Generator.Document;

/// <summary>Lifts a document of Swagger 2.0 to OpenAPI 3.0; what it says keeps its place.</summary>
internal static class Swagger2
{
    private const string Mend = "Convert it to OpenAPI 3 once, and import that.";

    /// <summary>The document as OpenAPI 3.0 when it is of Swagger 2.0, itself otherwise; null with the reason when it can't be
    /// lifted.</summary>
    public static JObject? Lifted(string path, JObject root, DiagnosticBag diagnostics)
    {
        if (root["swagger"] is not { } version || root["openapi"] is not null)
            return root;
        var text = root.ToString(Formatting.None);
        var read = OpenApiDocument.Parse(text, "json");
        if (read.Document is not { } document)
        {
            var why = read.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "it can't be read.";
            diagnostics.Add(Codes.Unsupported, path, version, $"This is Swagger {version}, and not lifted to OpenAPI 3: {why} {Mend}");
            return null;
        }
        var lifted = JObject.Parse(document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0).GetAwaiter().GetResult());
        foreach (var part in lifted.DescendantsAndSelf().OfType<JObject>())
        {
            part.AddAnnotation(Place(JsonPointer.Segments(part), root));
        }
        return lifted;
    }

    // The nearest part around it that both have.
    private static TokenPosition Place(IReadOnlyList<string> segments, JObject root)
    {
        JToken at = root;
        foreach (var segment in Old(segments))
        {
            if (JsonPointer.Find(at, "/" + JsonPointer.Escape(segment)) is not { } next)
                break;
            at = next;
        }
        var (line, column) = SourceMap.PlaceOf(at);
        return new(Math.Max(1, line), Math.Max(1, column));
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
