namespace ClientGen.Batch;

/// <summary>Writes an item's steps to the ledger.</summary>
internal sealed class NoteTaker(IBatchLedger ledger, LostNotes lost, RunState run, TimeProvider time)
{
    // After a purchase the note is worth waiting for: a database may restart, a disk may get room.
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.2, 0.5, 1, 2, 4, 8, 15 }.Select(TimeSpan.FromSeconds)];

    /// <summary>A note before something is done. When it cannot be made, that is not done.</summary>
    public async Task<LedgerEntry> BeforeAsync(LedgerNote note)
    {
        var started = time.GetTimestamp();
        try
        {
            return await ledger.RecordAsync(note, CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerException fault)
        {
            run.StopBuying(BatchStopCause.Ledger, fault.Message);
            throw;
        }
        finally
        {
            BatchTelemetry.Noted(time.GetElapsedTime(started));
        }
    }

    /// <summary>A note of what was done, which must not be lost: it is tried again for half a minute, and then kept beside the
    /// results.</summary>
    public async Task<LedgerEntry> AfterAsync(LedgerNote note)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await BeforeAsync(note).ConfigureAwait(false);
            }
            catch (LedgerException) when (tries < Pauses.Length)
            {
                await Task.Delay(Pauses[tries], time, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is LedgerException or LeaseLostException)
            {
                // A first try that failed may have been written all the same.
                if (tries > 0 && fault is LeaseLostException && await WrittenAsync(note).ConfigureAwait(false) is { } written)
                    return written;
                lost.Keep(note);
                throw;
            }
        }
    }

    private async Task<LedgerEntry?> WrittenAsync(LedgerNote note)
    {
        var entry = await ledger.FindAsync(note.Item, CancellationToken.None).ConfigureAwait(false);
        return entry is not null && entry.Lease == note.Lease && entry.State == note.To ? entry : null;
    }
}
