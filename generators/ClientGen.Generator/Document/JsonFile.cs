using ClientGen.Generator.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Reads a JSON object with the line and column of every token.</summary>
internal static class JsonFile
{
    public static JObject? Read(string path, DiagnosticBag diagnostics) => Load(path, () => File.OpenText(path), diagnostics);

    /// <summary>Reads text that came from elsewhere; <paramref name="path"/> is what messages call it.</summary>
    public static JObject? Parse(string text, string path, DiagnosticBag diagnostics) =>
        Load(path, () => new StringReader(text), diagnostics);

    private static JObject? Load(string path, Func<TextReader> open, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = new JsonTextReader(open())
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            return JObject.Load(
                reader,
                new JsonLoadSettings
                {
                    LineInfoHandling = LineInfoHandling.Load,
                    DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                }
            );
        }
        catch (JsonReaderException error)
        {
            diagnostics.Add(
                new Diagnostic(
                    Codes.UnreadableFile,
                    path,
                    error.LineNumber,
                    error.LinePosition,
                    "",
                    $"This is not a JSON object: {error.Message}"
                )
            );
        }
        catch (IOException error)
        {
            diagnostics.Add(new Diagnostic(Codes.UnreadableFile, path, 0, 0, "", error.Message));
        }
        catch (UnauthorizedAccessException error)
        {
            diagnostics.Add(new Diagnostic(Codes.UnreadableFile, path, 0, 0, "", error.Message));
        }
        return null;
    }
}
