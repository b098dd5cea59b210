using ClientGen.Batch;
using Newtonsoft.Json;

namespace ClientGen.Cli.Batches;

/// <summary>A JSON object for each photo, one on each line.</summary>
internal sealed class JsonRunReport(TextWriter output) : IRunReport
{
    public void Begin(LedgerCounts counts)
    {
        // Each line is a photo.
    }

    public void Item(LedgerEntry entry, IReadOnlyList<LedgerTarget> targets) =>
        output.WriteLine(
            JsonConvert.SerializeObject(
                new
                {
                    id = entry.Item.Id.Value,
                    vendor = entry.Item.Vendor,
                    operation = entry.Item.Operation,
                    state = RunWords.Of(entry.State),
                    sources = entry.Item.Sources.Select(SourceAddress.Told),
                    targets = targets.Select(target => new { path = target.Path, saved = target.IsSaved }),
                    bytes = entry.ResultLength,
                    sha256 = entry.ResultHash,
                    attempts = entry.Attempts,
                    spent = entry.Spent,
                    reason = entry.Reason,
                    updatedAt = entry.UpdatedAt,
                }
            )
        );

    public void End()
    {
        // Each line is whole.
    }
}
