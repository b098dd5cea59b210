namespace ClientGen.Batch;

/// <summary>Where each item's steps are noted, before and after each call that costs.</summary>
/// <remarks>
/// <para>What every implementation guarantees:</para>
/// <list type="number">
/// <item>A method that returned has made its change durable: it outlives the process and the machine's power.</item>
/// <item>Each method is all or nothing, except <see cref="PlanAsync"/>, which may be cut between items and is repeated safely.</item>
/// <item>An item has at most one holder. Its lease number grows by one whenever it is leased or taken back, and
/// <see cref="RecordAsync"/> writes only for the newest number (fencing): a worker that lost its lease cannot write.</item>
/// <item>Only steps of <see cref="ItemTransitions"/> are written, and what they do to the budget is written with them.</item>
/// <item>The price is taken from the budget in the same transaction that reserves the item: workers together never go over.</item>
/// <item>A lease ends by the ledger's own clock. Until <see cref="RecoverAsync"/> takes it back, its holder may still write.</item>
/// <item>Faults of the store come as <see cref="LedgerException"/>. After one it is not known whether the change was made: the caller
/// sends nothing that costs.</item>
/// </list>
/// <para>Implementations may be called by several threads at once.</para>
/// </remarks>
public interface IBatchLedger : IAsyncDisposable
{
    /// <summary>The version of the schema that this code reads and writes.</summary>
    int SchemaVersion { get; }

    /// <summary>Adds what is new; what is known stays as it is, and gets one more target where it comes from other sources than
    /// before.</summary>
    /// <remarks>A path that another target of the ledger has, in whatever case, gets a number: <see cref="TargetPath.Numbered"/>.</remarks>
    /// <param name="items">The items, in the order in which they are to be done.</param>
    /// <param name="cancellationToken">Stops between items.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<PlanOutcome> PlanAsync(IAsyncEnumerable<BatchItem> items, CancellationToken cancellationToken = default);

    /// <summary>Leases the next items of a state that nobody has and that this worker has not put down: planned ones in their order,
    /// finished ones by the soonest <see cref="LedgerEntry.ResultExpires"/>, and all others by the oldest note.</summary>
    /// <remarks>Planned items become reserved, and their price is taken from the budget in the same transaction.</remarks>
    /// <param name="request">Who asks, for what and how many.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<Leases> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default);

    /// <summary>Notes a step of an item that is leased.</summary>
    /// <param name="note">The step.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The item after it.</returns>
    /// <exception cref="InvalidTransitionException">The step is not allowed.</exception>
    /// <exception cref="LeaseLostException">The lease is not the newest, or the item is in another state. Nothing was written.</exception>
    /// <exception cref="LedgerException">The ledger cannot be used. The step may or may not have been written.</exception>
    Task<LedgerEntry> RecordAsync(LedgerNote note, CancellationToken cancellationToken = default);

    /// <summary>Makes a worker's leases last longer.</summary>
    /// <param name="worker">The worker; all of its leases are meant.</param>
    /// <param name="duration">From now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many leases it holds.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<int> HeartbeatAsync(string worker, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Takes back leases that ran out: <see cref="ItemTransitions.WhenAbandoned"/> says what becomes of their items.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<int> RecoverAsync(CancellationToken cancellationToken = default);

    /// <summary>Counts the leases that workers have, those among them that ran out and were not taken back.</summary>
    /// <param name="except">A worker whose leases are not counted; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<HeldLeases> HeldAsync(string? except = null, CancellationToken cancellationToken = default);

    /// <summary>Plans all failed items again. What they took from the budget stays taken.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<int> RetryFailedAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes out what another request was planned for, as after settings were changed: planned and failed items that took nothing
    /// from the budget. All others stay.</summary>
    /// <param name="vendor">The vendor of the request that stays.</param>
    /// <param name="operation">Its operation.</param>
    /// <param name="request">The request that stays, in canonical JSON.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<int> ForgetOthersAsync(string vendor, string operation, string request, CancellationToken cancellationToken = default);

    /// <summary>Counts.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads items in the order in which they were planned, some at a time, so that memory stays flat.</summary>
    /// <param name="filter">Which; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    IAsyncEnumerable<LedgerEntry> ReadAsync(LedgerFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>One item; <see langword="null"/> where it is not in the ledger.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<LedgerEntry?> FindAsync(ItemId item, CancellationToken cancellationToken = default);

    /// <summary>The targets of an item, the first one first.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task<IReadOnlyList<LedgerTarget>> TargetsAsync(ItemId item, CancellationToken cancellationToken = default);

    /// <summary>Targets that have no result although their item is saved: its content came again under another name.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    IAsyncEnumerable<LedgerTarget> UnsavedTargetsAsync(CancellationToken cancellationToken = default);

    /// <summary>Notes that a target of a saved item has its result.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="target">The target's path.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    Task MarkSavedAsync(ItemId item, string target, CancellationToken cancellationToken = default);
}
