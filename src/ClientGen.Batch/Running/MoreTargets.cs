using System.Threading.Channels;

namespace ClientGen.Batch;

/// <summary>Content that came again under another name: its result is on this machine, and is copied.</summary>
internal sealed class MoreTargets(BatchServices services)
{
    public async Task SaveAsync(ChannelWriter<ItemResult> results, CancellationToken pause)
    {
        await foreach (var target in services.Ledger.UnsavedTargetsAsync(pause).ConfigureAwait(false))
        {
            var entry = (await services.Ledger.FindAsync(target.Item, pause).ConfigureAwait(false))!;
            // What the vendor delivered by itself is not on this machine.
            if (entry.ResultHash is null)
                continue;
            var result = await CopyAsync(entry, target, pause).ConfigureAwait(false);
            await results.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<ItemResult> CopyAsync(LedgerEntry entry, LedgerTarget target, CancellationToken pause)
    {
        try
        {
            foreach (var other in await services.Ledger.TargetsAsync(target.Item, pause).ConfigureAwait(false))
            {
                var path = services.Files.PathOf(other.Path);
                if (!other.IsSaved || !File.Exists(path))
                    continue;
                if ((await TargetFiles.HashAsync(path, pause).ConfigureAwait(false)).Hash != entry.ResultHash)
                    continue;
                services.Files.Copy(path, target.Path);
                await services.Ledger.MarkSavedAsync(target.Item, target.Path, CancellationToken.None).ConfigureAwait(false);
                return new ItemResult { Entry = entry, Files = [services.Files.PathOf(target.Path)] };
            }
            throw new ItemFailedException(
                $"'{target.Path}' has the same content as '{entry.Item.Target}', whose result is no longer where it was saved: "
                    + "it cannot be "
                    + "copied."
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ItemFailedException)
        {
            return new ItemResult { Entry = entry, Fault = fault };
        }
    }
}
