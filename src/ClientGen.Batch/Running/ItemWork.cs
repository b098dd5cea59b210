using ClientGen.Http;

namespace ClientGen.Batch;

/// <summary>One item in one run, from where it stands to where it can be put down.</summary>
internal sealed partial class ItemWork
{
    private readonly IBatchVendor _vendor;
    private readonly BatchServices _services;
    private readonly CancellationToken _pause;
    private readonly List<string> _saved = [];
    private LedgerEntry _entry;
    private IReadOnlyList<string> _sources;
    private Exception? _fault;
    private bool _wasBought;
    private bool _isDown;
    private ApiDownload? _content;

    public ItemWork(LedgerEntry entry, IBatchVendor vendor, BatchServices services, CancellationToken pause)
    {
        (_entry, _vendor, _services, _pause) = (entry, vendor, services, pause);
        _sources = entry.Item.Sources;
    }

    private BatchWork Work => new(_entry, _sources);

    public async Task<ItemResult> RunAsync()
    {
        try
        {
            while (!_isDown)
                await StepAsync().ConfigureAwait(false);
        }
        catch (LeaseLostException lost)
        {
            // Another worker has it: what it came to is that one's to tell.
            _fault = lost;
        }
        catch (LedgerException fault)
        {
            _fault = fault;
            _entry = _entry with { Reason = fault.Message };
        }
        finally
        {
            _content?.Dispose();
        }
        return new ItemResult
        {
            Entry = _entry,
            Files = _saved,
            WasBought = _wasBought,
            Fault = _fault,
        };
    }

    private Task StepAsync() =>
        _entry.State switch
        {
            ItemState.Reserved => PrepareAsync(),
            ItemState.Sending => BuyAsync(),
            ItemState.Started => WaitAsync(),
            ItemState.Finished => SaveAsync(),
            ItemState.Unknown => LookAsync(),
            _ => throw new InvalidOperationException($"An item that is {_entry.State} is not worked on."),
        };

    private async Task PrepareAsync()
    {
        try
        {
            _pause.ThrowIfCancellationRequested();
            await CheckSourcesAsync().ConfigureAwait(false);
            foreach (var target in await _services.Ledger.TargetsAsync(_entry.Item.Id, _pause).ConfigureAwait(false))
                _services.Files.Prepare(target.Path);
            var step = await _vendor.PrepareAsync(Work, _pause).ConfigureAwait(false);
            if (step.State == ItemState.Started)
                await BeforeAsync(new Change(ItemState.Started) { Step = step }).ConfigureAwait(false);
            else
                await GoBuyAsync(step).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_pause.IsCancellationRequested)
        {
            await BeforeAsync(new Change(ItemState.Planned) { IsDown = true }).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (LedgerException or LeaseLostException or OperationCanceledException))
        {
            await RefusedAsync(fault, FaultMeanings.OfFree(fault)).ConfigureAwait(false);
        }
    }

    // The last moment before the call that costs.
    private async Task GoBuyAsync(VendorStep step)
    {
        // What is reserved is within the budget, whatever comes after it.
        if (_services.Run.Stop is { Cause: not BatchStopCause.Budget } stop)
            await PutBackAsync(stop.Reason).ConfigureAwait(false);
        else if (_services.Options.BeforePurchase is { } ask && !await ask(_entry, _pause).ConfigureAwait(false))
            await PutBackAsync("It was not to be bought in this run.").ConfigureAwait(false);
        else
            await BeforeAsync(new Change(ItemState.Sending) { Step = step, Reason = "" }).ConfigureAwait(false);
    }

    // An order whose result is not bought now goes on being there: it is put down as it is.
    private Task PutBackAsync(string reason) =>
        BeforeAsync(
            new Change(_entry.State == ItemState.Started ? ItemState.Started : ItemState.Planned) { Reason = reason, IsDown = true }
        );

    private async Task CheckSourcesAsync()
    {
        var targets = await _services.Ledger.TargetsAsync(_entry.Item.Id, _pause).ConfigureAwait(false);
        _sources =
            targets
                .Select(target => target.Sources)
                .Prepend(_entry.Item.Sources)
                .FirstOrDefault(sources => sources.All(source => SourceAddress.Is(source) || File.Exists(source)))
            ?? throw new ItemFailedException($"There is no file '{_entry.Item.Sources[0]}' any more. Nothing was bought.");
        if (await ContentHash.OfAsync(_sources, _pause).ConfigureAwait(false) != _entry.Item.ContentHash)
        {
            throw new ItemFailedException(
                $"'{_sources[0]}' has changed since it was planned. Nothing was bought; the next run plans it as it is now."
            );
        }
    }

    private async Task RefusedAsync(Exception fault, FaultMeaning meaning)
    {
        _fault = fault;
        _services.Run.Went(fault, meaning);
        var isFinal = meaning == FaultMeaning.Final;
        var to = isFinal ? ItemState.Failed : ItemState.Planned;
        await AfterAsync(new Change(to) { Reason = fault.Message, IsDown = true }).ConfigureAwait(false);
    }

    private async Task BeforeAsync(Change change)
    {
        var note = change.Note(_entry, _services.Time);
        try
        {
            Moved(change, await _services.Notes.BeforeAsync(note).ConfigureAwait(false));
        }
        catch (LeaseLostException)
        {
            // It ran out while this worker stood still. Where nobody took it back it is still this worker's, and would stay so without
            // anyone working on it.
            await _services
                .Ledger.HeartbeatAsync(_services.Options.Worker, _services.Options.LeaseDuration, CancellationToken.None)
                .ConfigureAwait(false);
            Moved(change, await _services.Notes.BeforeAsync(note).ConfigureAwait(false));
        }
    }

    private async Task AfterAsync(Change change) =>
        Moved(change, await _services.Notes.AfterAsync(change.Note(_entry, _services.Time)).ConfigureAwait(false));

    private void Moved(Change change, LedgerEntry entry)
    {
        _entry = entry;
        _isDown = change.IsDown || entry.State is ItemState.Saved or ItemState.Failed or ItemState.Planned;
    }
}
