using ClientGen.Http;

namespace ClientGen.Batch;

/// <content>Bringing a result that is paid for to its places.</content>
internal sealed partial class ItemWork
{
    private async Task SaveAsync()
    {
        try
        {
            var targets = await _services.Ledger.TargetsAsync(_entry.Item.Id, _pause).ConfigureAwait(false);
            var path = _services.Files.PathOf(targets[0].Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await FetchAsync(path).ConfigureAwait(false);
            await SavedAsync(targets, path).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_pause.IsCancellationRequested)
        {
            await BeforeAsync(new Change(ItemState.Finished) { IsDown = true }).ConfigureAwait(false);
        }
        catch (Exception fault) when (FaultMeanings.IsGone(fault))
        {
            _fault = fault;
            await FailAsync(
                    $"The result is paid for, but the vendor no longer has it{Until}. To make it again costs {_entry.Item.Price} more "
                        + "(retry failed items)."
                )
                .ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (LedgerException or LeaseLostException or OperationCanceledException))
        {
            _fault = fault;
            if (fault is IOException or UnauthorizedAccessException)
                _services.Run.StopBuying(BatchStopCause.Disk, $"A result could not be written: {fault.Message}");
            else
                _services.Run.Went(fault, FaultMeanings.OfFree(fault));
            await BeforeAsync(
                    new Change(ItemState.Finished)
                    {
                        Reason = $"It is paid for and not saved: {fault.Message} The next run fetches it again{Until}.",
                        IsDown = true,
                    }
                )
                .ConfigureAwait(false);
        }
    }

    private string Until => _entry.ResultExpires is { } at ? FormattableString.Invariant($" (kept until {at:u})") : "";

    private async Task FetchAsync(string path)
    {
        if (File.Exists(path) && !_services.Options.Overwrite)
        {
            await CompareAsync(path).ConfigureAwait(false);
            return;
        }
        if (_content is not null && await TookContentAsync(path).ConfigureAwait(false))
            return;
        await DownloadAsync(path, _services.Options.Overwrite).ConfigureAwait(false);
    }

    // A run that ended right after the file came left it there: it is compared with the vendor's, which costs nothing.
    private async Task CompareAsync(string path)
    {
        var again = $"{path}.{_entry.Item.Id.Value[..8]}.again";
        try
        {
            File.Delete(again);
            await DownloadAsync(again, overwrite: true).ConfigureAwait(false);
            var (mine, there) = (
                await TargetFiles.HashAsync(again, _pause).ConfigureAwait(false),
                await TargetFiles.HashAsync(path, _pause).ConfigureAwait(false)
            );
            if (mine != there)
                throw new IOException($"There is another file '{path}'. Move it away and run again.");
        }
        finally
        {
            File.Delete(again);
        }
    }

    private async Task<bool> TookContentAsync(string path)
    {
        try
        {
            await _content!.SaveAsync(path, _services.Options.Overwrite, null, _pause).ConfigureAwait(false);
            return true;
        }
        catch (ApiException)
        {
            // Cut on the way: it is fetched from its address.
            return false;
        }
    }

    private async Task DownloadAsync(string path, bool overwrite)
    {
        try
        {
            await _vendor.SaveAsync(_entry.ResultAddress!, path, overwrite, _pause).ConfigureAwait(false);
        }
        catch (ApiException gone) when (FaultMeanings.IsGone(gone))
        {
            if (await _vendor.AskAgainAsync(Work, _pause).ConfigureAwait(false) is not { Address: { } address } step)
                throw;
            if (address != _entry.ResultAddress)
                await BeforeAsync(new Change(ItemState.Finished) { Step = step with { KeptFor = null } }).ConfigureAwait(false);
            await _vendor.SaveAsync(address, path, overwrite, _pause).ConfigureAwait(false);
        }
    }

    private async Task SavedAsync(IReadOnlyList<LedgerTarget> targets, string path)
    {
        var result = await TargetFiles.HashAsync(path, CancellationToken.None).ConfigureAwait(false);
        var places = new List<string> { targets[0].Path };
        foreach (var target in targets.Skip(1).Where(target => !target.IsSaved))
        {
            if (TryCopy(path, target.Path))
                places.Add(target.Path);
        }
        await AfterAsync(
                new Change(ItemState.Saved)
                {
                    Saved = places,
                    Result = result,
                    Reason = "",
                }
            )
            .ConfigureAwait(false);
        _saved.AddRange(places.Select(_services.Files.PathOf));
    }

    // A copy that fails is made by the next run: the result is on this machine.
    private bool TryCopy(string from, string target)
    {
        try
        {
            _services.Files.Copy(from, target);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ItemFailedException)
        {
            _fault = fault;
            return false;
        }
    }
}
