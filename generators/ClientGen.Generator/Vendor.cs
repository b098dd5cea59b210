namespace ClientGen.Generator;

/// <summary>A vendor to generate code for, and where its files are.</summary>
/// <param name="Name">Its folder among the documents, as in <c>claid</c>.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Document">Its OpenAPI document.</param>
/// <param name="Overlay">The overlay to apply to it; null for a vendor whose document needs no corrections.</param>
/// <param name="OutputFolder">Where the generated files go.</param>
internal sealed record Vendor(string Name, string Namespace, string Document, string? Overlay, string OutputFolder)
{
    /// <summary>Reads <c>claid=ClientGen.Claid</c>; null when it is not of that form.</summary>
    public static Vendor? Parse(string text, string documents, string output)
    {
        if (text.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } rootNamespace])
            return null;
        var overlay = Path.Combine(documents, name, "overlay.json");
        return new(
            name,
            rootNamespace,
            DocumentIn(Path.Combine(documents, name)),
            File.Exists(overlay) ? overlay : null,
            Path.Combine(output, name)
        );
    }

    private static readonly string[] Files = ["openapi.json", "openapi.yaml", "openapi.yml"];

    // JSON, unless there is YAML alone.
    private static string DocumentIn(string folder) =>
        Files.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? Path.Combine(folder, "openapi.json");
}
