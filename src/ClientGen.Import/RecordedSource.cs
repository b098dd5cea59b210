using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>A source file that a <c>provenance.json</c> records.</summary>
/// <param name="File">Its name relative to the vendor's folder, with forward slashes.</param>
/// <param name="Fragments">How many OpenAPI fragments were found in it; 0 where that is not recorded.</param>
public sealed record RecordedSource(string File, int Fragments)
{
    /// <summary>Reads them in the order they were merged.</summary>
    /// <param name="provenance">The text of <c>provenance.json</c>, or null.</param>
    /// <returns>The source files; none where the document was written by hand, or where the text cannot be read.</returns>
    public static IReadOnlyList<RecordedSource> Of(string? provenance) =>
        EarlierProvenance.Read(provenance) is { } earlier
            ?
            [
                .. earlier
                    .Sources.Where(source => source["file"] is JValue { Value: string })
                    .Select(source => new RecordedSource(
                        (string)source["file"]!,
                        source["fragments"] is JValue { Value: long n } ? (int)n : 0
                    )),
            ]
            : [];
}
