using ClientGen.Generator.Diagnostics;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Reads a JSON object, or YAML where the file's name says so, with the line and column of every token; what cannot be read is a
/// diagnostic.</summary>
internal static class JsonFile
{
    public static JObject? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return Parse(File.ReadAllText(path), path, diagnostics);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(Codes.UnreadableFile, path, 0, 0, "", error.Message));
            return null;
        }
    }

    /// <summary>Reads text that came from elsewhere; <paramref name="path"/> is what messages call it.</summary>
    public static JObject? Parse(string text, string path, DiagnosticBag diagnostics)
    {
        try
        {
            if ((IsYaml(path) ? YamlTree.Read(path, text) : JsonTree.Read(path, text, JsonReading.Exact)) is JObject root)
                return root;
            diagnostics.Add(
                new Diagnostic(Codes.UnreadableFile, path, 1, 1, "", "This is not a JSON object, but a single value or a list.")
            );
        }
        catch (SpecException error)
        {
            diagnostics.Add(
                new Diagnostic(Codes.UnreadableFile, path, error.Line, error.Column, "", $"This is not a JSON object: {error.Reason}")
            );
        }
        return null;
    }

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
