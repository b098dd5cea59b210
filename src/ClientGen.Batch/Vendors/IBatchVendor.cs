namespace ClientGen.Batch;

/// <summary>How one vendor's client does one item. The runner notes each step before and after; an implementation keeps nothing.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public interface IBatchVendor
{
    /// <summary>The vendor's name, as in <see cref="BatchItem.Vendor"/>.</summary>
    string Name { get; }

    /// <summary>What is done, as in <see cref="BatchItem.Operation"/>.</summary>
    string Operation { get; }

    /// <summary>Looks at a request before anything is planned. Calls nothing.</summary>
    /// <param name="request">The vendor's request as JSON, without the image itself.</param>
    /// <exception cref="ArgumentException">The vendor is known to refuse it; the message says where and why.</exception>
    void CheckRequest(string request);

    /// <summary>The extension of the result's file, with its dot, as far as the request and the source's name tell.</summary>
    /// <param name="request">The vendor's request as JSON.</param>
    /// <param name="source">A path or an address.</param>
    string ResultExtension(string request, string source);

    /// <summary>Does what costs nothing: checks the file, uploads it, starts work that is not charged. It may be done again.</summary>
    /// <param name="work">The item.</param>
    /// <param name="cancellationToken">Stops it; it is done again later.</param>
    /// <returns>The handle for <see cref="BuyAsync"/>, or <see cref="ItemState.Started"/> with a job token where the work is under way and
    /// only its result costs.</returns>
    Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken);

    /// <summary>Makes the one call that costs. It is noted before, and whatever it throws is noted after.</summary>
    /// <param name="work">The item, with the handle or job token that was noted.</param>
    /// <param name="cancellationToken">Breaks it off at once, which leaves its outcome unknown.</param>
    /// <returns><see cref="ItemState.Started"/> with a job token, or <see cref="ItemState.Finished"/> with an address or the
    /// content.</returns>
    Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken);

    /// <summary>Waits for the job of <see cref="LedgerEntry.JobToken"/>. It costs nothing.</summary>
    /// <param name="work">The item.</param>
    /// <param name="cancellationToken">Stops waiting; the job goes on.</param>
    /// <returns><see cref="ItemState.Finished"/>, or <see cref="ItemState.Sending"/> where the result is there and fetching it
    /// costs.</returns>
    Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken);

    /// <summary>Asks for the address of a result that is paid for once more, where that costs nothing.</summary>
    /// <param name="work">The item.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns><see langword="null"/> where the vendor offers no way.</returns>
    Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken);

    /// <summary>Looks at the vendor for an item whose outcome is unknown. It costs nothing.</summary>
    /// <param name="work">The item.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken);

    /// <summary>Fetches a result from its address, which costs nothing. The file is at its path only when it is whole.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="path">Where to; the folder exists.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken);
}
