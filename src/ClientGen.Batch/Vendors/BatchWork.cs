using ClientGen.Http;

namespace ClientGen.Batch;

/// <summary>An item in a vendor's hands.</summary>
/// <param name="Entry">The item as the ledger has it.</param>
/// <param name="Sources">Where it comes from: full paths of files that are there, or addresses.</param>
public sealed record BatchWork(LedgerEntry Entry, IReadOnlyList<string> Sources)
{
    /// <summary>Whether the vendor fetches the image itself.</summary>
    public bool IsAddress => SourceAddress.Is(Sources[0]);

    /// <summary>The files.</summary>
    public IReadOnlyList<ImageSource> Files => [.. Sources.Select(path => ImageSource.File(path))];
}
