namespace ClientGen.Batch;

/// <summary>A list of addresses, one on each line.</summary>
public static class AddressSource
{
    /// <summary>Reads a list: addresses of the web or of a connected storage (<c>storage://…</c>). Empty lines, and those that begin with
    /// <c>#</c>, are left out.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FormatException">A line is no address; the message has its number.</exception>
    public static IReadOnlyList<string> Read(TextReader list, string name)
    {
        ArgumentNullException.ThrowIfNull(list);
        var found = new List<string>();
        for (var number = 1; list.ReadLine() is { } line; number++)
        {
            var address = line.Trim();
            if (address.Length == 0 || address[0] == '#')
                continue;
            if (!SourceAddress.Is(address))
                throw new FormatException($"{name}:{number}: '{address}' is no address; one begins with https:// or storage://.");
            found.Add(address);
        }
        return found;
    }
}
