using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Changelog;

/// <summary>What one commit did to a document.</summary>
/// <param name="Commit">The commit's full hash.</param>
/// <param name="Date">The day of the commit, UTC.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Version">The document's own version after it.</param>
/// <param name="Report">The differences to the commit before; null where the document was new.</param>
public sealed record ChangelogEntry(string Commit, DateOnly Date, string Subject, string Version, DiffReport? Report)
{
    /// <summary>What reading the document after the commit had to step around, such as that it was lifted from Swagger 2.0.</summary>
    public IReadOnlyList<SpecProblem> Problems { get; init; } = [];
}
