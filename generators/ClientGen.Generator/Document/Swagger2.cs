using ClientGen.Generator.Diagnostics;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Lifts a document of Swagger 2.0 to OpenAPI 3.0; what it says keeps its place.</summary>
internal static class Swagger2
{
    private const string Mend = "Convert it to OpenAPI 3 once, and import that.";

    /// <summary>The document as OpenAPI 3.0 when it is of Swagger 2.0, itself otherwise; null with the reason when it can't be
    /// lifted.</summary>
    public static JObject? Lifted(string path, JObject root, DiagnosticBag diagnostics)
    {
        if (!SwaggerLift.Is(root))
            return root;
        var (lifted, why) = SwaggerLift.Lift(root, SourceMap.PlaceOf);
        if (lifted is null)
        {
            var version = root["swagger"]!;
            diagnostics.Add(Codes.Unsupported, path, version, $"This is Swagger {version}, and not lifted to OpenAPI 3: {why} {Mend}");
        }
        return lifted;
    }
}
