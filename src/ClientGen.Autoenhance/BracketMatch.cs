using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Finds out which files of an order are at the vendor, and clears away brackets that have none.</summary>
internal static class BracketMatch
{
    /// <returns>The files, with the brackets of those that need not be sent again.</returns>
    public static async Task<IReadOnlyList<NamedFile>> FindAsync(
        AutoenhanceClient client,
        string orderId,
        IReadOnlyList<NamedFile> files,
        CancellationToken cancellationToken
    )
    {
        var list = await client.Orders.ListBracketsAsync(orderId, cancellationToken: cancellationToken).ConfigureAwait(false);
        var there = (list.Brackets ?? [])
            .Where(bracket => bracket.BracketId is { Length: > 0 })
            .ToLookup(bracket => bracket.Name ?? "", StringComparer.Ordinal);
        var found = new List<NamedFile>();
        foreach (var group in files.GroupBy(file => file.Name, StringComparer.Ordinal))
        {
            var brackets = there[group.Key].ToList();
            // Of several files with one name, nobody can tell which came: they are all sent again.
            var kept = group.Count() == 1 ? brackets.Find(bracket => bracket.IsUploaded == true) : null;
            foreach (var bracket in brackets.Where(bracket => bracket != kept))
                await DeleteAsync(client, bracket.BracketId!, cancellationToken).ConfigureAwait(false);
            found.AddRange(group.Select(file => file with { BracketId = kept?.BracketId }));
        }
        // In the order of the files again: groups are counted out by it.
        return
        [
            .. files.Select(file =>
                found.First(candidate => ReferenceEquals(candidate.Source, file.Source) && candidate.Name == file.Name)
            ),
        ];
    }

    // Left in the order, a bracket without a file would be grouped with the others.
    private static async Task DeleteAsync(AutoenhanceClient client, string bracketId, CancellationToken cancellationToken)
    {
        try
        {
            await client.Brackets.DeleteAsync(bracketId, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            // It is gone, as it should be.
        }
    }
}
