using ClientGen.Http;

namespace ClientGen.Batch;

/// <content>Items of unknown outcome.</content>
internal sealed partial class ItemWork
{
    private async Task LookAsync()
    {
        if (_services.Lost.Find(_entry.Item.Id) is { } lost && ItemTransitions.IsAllowed(ItemState.Unknown, lost.To))
        {
            await TakeUpAsync(lost).ConfigureAwait(false);
            return;
        }
        Finding finding;
        try
        {
            finding = await _vendor.LookAsync(Work, _pause).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_pause.IsCancellationRequested)
        {
            await BeforeAsync(new Change(ItemState.Unknown) { IsDown = true }).ConfigureAwait(false);
            return;
        }
        catch (Exception fault) when (fault is ApiException or JobException)
        {
            finding = new Finding($"The vendor could not be asked: {fault.Message}");
        }
        if (finding.Step is { } step)
            await BeforeAsync(new Change(step.State) { Step = step, Reason = finding.Reason }).ConfigureAwait(false);
        else if (_services.Options.RetryUnknown)
            await BeforeAsync(new Change(ItemState.Planned) { Reason = finding.Reason }).ConfigureAwait(false);
        else
            await BeforeAsync(new Change(ItemState.Unknown) { Reason = Told(finding), IsDown = true }).ConfigureAwait(false);
    }

    private async Task TakeUpAsync(LedgerNote lost)
    {
        var note = lost with { Lease = _entry.Lease, From = ItemState.Unknown, PutDown = false };
        _entry = await _services.Notes.BeforeAsync(note).ConfigureAwait(false);
        _isDown = _entry.State is ItemState.Saved or ItemState.Failed or ItemState.Planned or ItemState.Unknown;
    }

    private string Told(Finding finding)
    {
        // Each run says it once.
        var before = _entry.Reason ?? "";
        return before.Contains(finding.Reason, StringComparison.Ordinal) ? before : $"{before} {finding.Reason}".Trim();
    }
}
