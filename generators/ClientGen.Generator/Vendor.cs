namespace ClientGen.Generator;

/// <summary>A vendor to generate code for, and where its files are.</summary>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Document">Its OpenAPI document.</param>
/// <param name="Overlay">The overlay to apply to it; null for a vendor whose document needs no corrections.</param>
/// <param name="OutputFolder">Where the generated files go.</param>
/// <param name="Name">What the client's types begin with where neither overlay nor document says it; null for the file's name.</param>
internal sealed record Vendor(string Namespace, string Document, string? Overlay, string OutputFolder, string? Name = null)
{
    /// <summary>Whether models are given code that reads and writes the bytes of a body; without it, Newtonsoft reads them.</summary>
    public bool Utf8 { get; init; }

    /// <summary>Reads <c>namespace|document|overlay|folder</c> and maybe <c>|name</c> and <c>|utf8</c>, where overlay, name and the last
    /// may be empty; null when it is not of that form.</summary>
    public static Vendor? Parse(string text) =>
        text.Split('|')
            is [{ Length: > 0 } rootNamespace, { Length: > 0 } document, var overlay, { Length: > 0 } folder, .. { Length: < 3 } rest]
        && rest is not [_, not ("" or "utf8")]
            ? new(rootNamespace, document, overlay.Length > 0 ? overlay : null, folder, rest is [{ Length: > 0 } name, ..] ? name : null)
            {
                Utf8 = rest is [_, "utf8"],
            }
            : null;
}
