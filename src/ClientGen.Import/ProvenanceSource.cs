namespace ClientGen.Import;

/// <summary>One source of a document.</summary>
/// <param name="File">Its name relative to the vendor's folder, with forward slashes.</param>
/// <param name="Title">What it calls itself.</param>
/// <param name="Kind"><see cref="PublishedPage"/> or <see cref="Authored"/>.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
/// <param name="Fragments">How many OpenAPI fragments were found in it.</param>
public sealed record ProvenanceSource(string File, string Title, string Kind, string Sha256, int Fragments)
{
    /// <summary>A page the vendor published, checked in as it came.</summary>
    public const string PublishedPage = "published page";

    /// <summary>A fragment file written for this repository.</summary>
    public const string Authored = "authored";
}
