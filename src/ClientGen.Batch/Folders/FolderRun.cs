using System.Runtime.CompilerServices;
using ClientGen.Json;

namespace ClientGen.Batch;

/// <summary>The photos of a folder, each bought once, whatever ends the run: the same call goes on where the last one stopped.</summary>
/// <remarks>It is what <c>clientgen run</c> does, with the same ledger: <c>clientgen run status</c> and <c>clientgen run report</c> read
/// it.</remarks>
public static class FolderRun
{
    /// <summary>The name of the ledger's file in the folder of the results.</summary>
    public const string LedgerName = "clientgen.ledger";

    /// <summary>Sends the photos of a folder to a vendor and saves the results to another. The vendor bills each photo once.</summary>
    /// <param name="vendor">The vendor: a <see cref="ClaidBatch"/>, <see cref="PerfectlyClearBatch"/> or
    /// <see cref="AutoenhanceBatch"/>.</param>
    /// <param name="photos">The folder with the photos; its subfolders are taken, too.</param>
    /// <param name="results">The folder of the results and of the ledger. It is made where it is not there.</param>
    /// <param name="request">What is done to each: the vendor's request without the photo, an <c>EditRequest</c> of Claid's or an
    /// <c>OrderProcessOptions</c> of Autoenhance's.</param>
    /// <param name="options">Which files, how many at once, and a budget.</param>
    /// <param name="cancellationToken">Pauses: nothing more is begun, purchases under way end and are noted.</param>
    /// <returns>Each photo when it is put down, and then those that are left: files that could not be taken, and what an earlier run left
    /// failed or unknown. What an earlier run saved is not told again.</returns>
    /// <exception cref="ArgumentException">The vendor would refuse the request, or an option is not as it must be.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder with photos.</exception>
    /// <exception cref="LedgerException">The ledger cannot be used, as when another run uses it.</exception>
    /// <exception cref="OperationCanceledException">It was paused; all that was under way is noted.</exception>
    public static IAsyncEnumerable<PhotoResult> RunFolderAsync(
        this IBatchVendor vendor,
        string photos,
        string results,
        JsonModel request,
        FolderRunOptions? options = null,
        CancellationToken cancellationToken = default
    ) => vendor.RunFolderAsync(photos, results, ModelJson.Serialize(request), options, cancellationToken);

    /// <inheritdoc cref="RunFolderAsync(IBatchVendor, string, string, JsonModel, FolderRunOptions, CancellationToken)"/>
    /// <param name="vendor">The vendor.</param>
    /// <param name="photos">The folder with the photos; its subfolders are taken, too.</param>
    /// <param name="results">The folder of the results and of the ledger. It is made where it is not there.</param>
    /// <param name="request">What is done to each, as JSON: the vendor's request without the photo, or the parameters of Perfectly Clear's
    /// start.</param>
    /// <param name="options">Which files, how many at once, and a budget.</param>
    /// <param name="cancellationToken">Pauses: nothing more is begun, purchases under way end and are noted.</param>
    public static async IAsyncEnumerable<PhotoResult> RunFolderAsync(
        this IBatchVendor vendor,
        string photos,
        string results,
        string request = "{}",
        FolderRunOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(vendor);
        options ??= new();
        var (problems, told) = (new List<SourceProblem>(), new HashSet<ItemId>());
        BatchStop? stop = null;
        var planner = new BatchPlanner(
            vendor,
            new PlannerOptions
            {
                Request = request,
                SourceFolder = photos,
                Exposures = options.Exposures,
                Problem = problems.Add,
            }
        );
        var sources = FolderSource.Find(photos, options.Patterns, results);
        Directory.CreateDirectory(results);
        var ledger = await SqliteLedger
            .OpenAsync(Path.Combine(results, LedgerName), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await using var closed = ledger.ConfigureAwait(false);
        // Under other settings these are other items, and nothing was sent for them.
        await ledger.ForgetOthersAsync(vendor.Name, vendor.Operation, CanonicalJson.Of(request), cancellationToken).ConfigureAwait(false);
        var run = new BatchRunner([vendor]).RunAsync(
            new BatchPlan(planner.PlanAsync(sources, cancellationToken)),
            ledger,
            new BatchOptions
            {
                TargetFolder = results,
                Parallel = options.Parallel,
                Budget = options.Budget,
                RetryFailed = options.RetryFailed,
                RetryUnknown = options.RetryUnknown,
                Overwrite = options.Overwrite,
                Stopped = why => stop = why,
            },
            cancellationToken
        );
        await foreach (var result in run.ConfigureAwait(false))
        {
            told.Add(result.Entry.Item.Id);
            yield return new(Shown(result.Entry.Item.Sources[0]), result.State, result.Reason)
            {
                Files = result.Files,
                WasBought = result.WasBought,
                Fault = result.Fault,
            };
        }
        foreach (var problem in problems)
            yield return new(Shown(problem.Source), ItemState.Failed, problem.Reason);
        var left = new LedgerFilter { States = [.. Enum.GetValues<ItemState>().Where(state => state != ItemState.Saved)] };
        await foreach (var entry in ledger.ReadAsync(left, cancellationToken).ConfigureAwait(false))
        {
            var reason = entry.State == ItemState.Planned ? stop?.Reason ?? entry.Reason : entry.Reason;
            if (!told.Contains(entry.Item.Id))
                yield return new(Shown(entry.Item.Sources[0]), entry.State, reason);
        }

        // As the caller named the folder.
        string Shown(string source) => Path.Combine(photos, Path.GetRelativePath(photos, source));
    }
}
