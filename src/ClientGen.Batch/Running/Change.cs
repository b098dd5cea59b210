namespace ClientGen.Batch;

/// <summary>A step that is to be noted.</summary>
internal sealed record Change(ItemState To)
{
    public VendorStep? Step { get; init; }

    public string? Reason { get; init; }

    public bool IsDown { get; init; }

    public IReadOnlyList<string> Saved { get; init; } = [];

    public (string Hash, long Length)? Result { get; init; }

    public LedgerNote Note(LedgerEntry entry, TimeProvider time) =>
        new()
        {
            Item = entry.Item.Id,
            Lease = entry.Lease,
            From = entry.State,
            To = To,
            Handle = Step?.Handle,
            JobToken = Step?.JobToken,
            ResultAddress = Step?.Address,
            ResultExpires = Step?.KeptFor is { } kept ? time.GetUtcNow() + kept : null,
            ResultHash = Result?.Hash,
            ResultLength = Result?.Length,
            Reason = Reason,
            PutDown = IsDown,
            SavedTargets = Saved,
        };
}

/// <summary>What the items of one run share.</summary>
internal sealed record BatchServices(
    IBatchLedger Ledger,
    NoteTaker Notes,
    LostNotes Lost,
    RunState Run,
    TargetFiles Files,
    BatchOptions Options
)
{
    public TimeProvider Time => Options.TimeProvider;
}
