namespace ClientGen.Cli.Updating;

/// <summary>What was given, taken in: nothing of it is written yet.</summary>
/// <param name="Before">The document that the client was made for.</param>
/// <param name="After">The new document in canonical text.</param>
/// <param name="Provenance">The new <c>provenance.json</c>.</param>
internal sealed record NewDocument(string Before, string After, string Provenance)
{
    /// <summary>Sources to put into the vendor's folder, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Sources to take out of the vendor's folder.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>What to say of the sources, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
