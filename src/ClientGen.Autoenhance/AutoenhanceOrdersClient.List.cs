using System.Runtime.CompilerServices;
using ClientGen.Http;

namespace ClientGen.Autoenhance;

public partial class AutoenhanceOrdersClient
{
    /// <summary>All orders, page after page. A page is read when its first order is asked for.</summary>
    /// <param name="search">What to search for in the orders' names. Default: everything.</param>
    /// <param name="sort">The order of the orders. The vendor's default is the newest first.</param>
    /// <param name="perPage">How many orders a page has, 1 to 15. The vendor's default is 5.</param>
    /// <param name="options">What differs from the client's options for each page's call.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why. <see cref="UnreadableResponseException"/>: a page
    /// names one as the next that was read before.</exception>
    public virtual async IAsyncEnumerable<Order> ListAsync(
        string? search = null,
        OrderSort? sort = null,
        int? perPage = null,
        RequestOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        string? offset = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var page = await ReadPageAsync(offset, perPage, search, sort, options: options, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            foreach (var order in page.Orders ?? [])
                yield return order;
            var next = page.Pagination?.NextOffset;
            if (!string.IsNullOrEmpty(next) && !seen.Add(next!))
            {
                throw new UnreadableResponseException(
                    $"{Operations.ReadPage} names a page as the next one that was read before: its pages have no end.",
                    new ApiFailure { Operation = Operations.ReadPage, Status = 200 }
                );
            }
            offset = next;
        } while (!string.IsNullOrEmpty(offset));
    }
}
