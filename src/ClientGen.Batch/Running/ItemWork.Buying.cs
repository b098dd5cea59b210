using ClientGen.Http;

namespace ClientGen.Batch;

/// <content>The call that costs, and the wait for its job.</content>
internal sealed partial class ItemWork
{
    private async Task BuyAsync()
    {
        VendorStep step;
        try
        {
            // Not with the token that pauses: a purchase that was begun is let end.
            step = await _vendor.BuyAsync(Work, _services.Options.Abort).ConfigureAwait(false);
        }
        catch (PurchasedFileException bought)
        {
            step = VendorStep.Finished(bought.Address);
        }
        catch (PurchasedFileCanceledException bought)
        {
            step = VendorStep.Finished(bought.Address);
        }
        catch (Exception fault)
        {
            await NotBoughtAsync(fault).ConfigureAwait(false);
            return;
        }
        _services.Run.Went(null, FaultMeaning.Passing);
        _wasBought = true;
        _content = step.Content;
        if (step is { State: ItemState.Finished, Address: null })
        {
            await KeepContentAsync(step).ConfigureAwait(false);
        }
        else
        {
            await AfterAsync(new Change(step.State) { Step = step, Saved = await AllTargetsAsync(step).ConfigureAwait(false) })
                .ConfigureAwait(false);
        }
    }

    private async Task NotBoughtAsync(Exception fault)
    {
        var meaning = FaultMeanings.OfPurchase(fault);
        if (meaning != FaultMeaning.Unknown)
        {
            await RefusedAsync(fault, meaning).ConfigureAwait(false);
            return;
        }
        (_fault, _wasBought) = (fault, true);
        var reason = fault switch
        {
            UnknownOutcomeException => fault.Message,
            OperationCanceledException => "It was broken off while the call that costs was under way.",
            _ => $"The call that costs ended with {fault.GetType().Name}: it is not known whether it reached the vendor.",
        };
        await AfterAsync(new Change(ItemState.Unknown) { Reason = reason, IsDown = true }).ConfigureAwait(false);
    }

    // The answer was the file itself: it is there once only.
    private async Task KeepContentAsync(VendorStep step)
    {
        if (step.Content is null)
        {
            await AfterAsync(
                    new Change(ItemState.Unknown)
                    {
                        Reason = "It was bought, but the vendor's answer names no address of the result. Ask its support.",
                        IsDown = true,
                    }
                )
                .ConfigureAwait(false);
            return;
        }
        try
        {
            var targets = await _services.Ledger.TargetsAsync(_entry.Item.Id, CancellationToken.None).ConfigureAwait(false);
            var path = _services.Files.PathOf(targets[0].Path);
            await step.Content.SaveAsync(path, _services.Options.Overwrite, null, _services.Options.Abort).ConfigureAwait(false);
            await SavedAsync(targets, path).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (LedgerException or LeaseLostException))
        {
            _fault = fault;
            if (fault is IOException)
                _services.Run.StopBuying(BatchStopCause.Disk, fault.Message);
            await AfterAsync(new Change(ItemState.Unknown) { Reason = $"It was bought, and not saved: {fault.Message}", IsDown = true })
                .ConfigureAwait(false);
        }
    }

    // What the vendor delivers by itself has no place in the folder.
    private async Task<IReadOnlyList<string>> AllTargetsAsync(VendorStep step) =>
        step.State == ItemState.Saved
            ? [.. (await _services.Ledger.TargetsAsync(_entry.Item.Id, CancellationToken.None).ConfigureAwait(false)).Select(t => t.Path)]
            : [];

    private async Task WaitAsync()
    {
        try
        {
            var step = await _vendor.WaitAsync(Work, _pause).ConfigureAwait(false);
            if (step.State == ItemState.Sending)
                await GoBuyAsync(step).ConfigureAwait(false);
            else if (step.State == ItemState.Finished && step.Address is null)
                await FailAsync("The vendor's job is done, but made no file.").ConfigureAwait(false);
            else
                await AfterAsync(new Change(step.State) { Step = step, Reason = "" }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_pause.IsCancellationRequested)
        {
            await BeforeAsync(new Change(ItemState.Started) { IsDown = true }).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is JobFailedException or ItemFailedException or NotFoundException)
        {
            _fault = fault;
            await FailAsync(fault.Message).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (LedgerException or LeaseLostException or OperationCanceledException))
        {
            // The job goes on at the vendor: the next run looks again.
            _fault = fault;
            _services.Run.Went(fault, FaultMeanings.OfFree(fault));
            await BeforeAsync(new Change(ItemState.Started) { Reason = fault.Message, IsDown = true }).ConfigureAwait(false);
        }
    }

    private Task FailAsync(string reason) => AfterAsync(new Change(ItemState.Failed) { Reason = reason, IsDown = true });
}
