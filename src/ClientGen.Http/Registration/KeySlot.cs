namespace ClientGen.Http;

/// <summary>One of a vendor's keys: what it is called in the options, and where it goes.</summary>
/// <param name="Name">The option that holds it, such as <c>ApiKey</c>.</param>
/// <param name="Header">The header, or the name that it has in another place.</param>
/// <param name="Prefix">What stands before it in its header.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="IsOptional">Whether a client can be made without it.</param>
/// <param name="Read">Reads it from options; <see langword="null"/> where those have none of that name.</param>
internal sealed record KeySlot(
    string Name,
    string Header,
    string Prefix,
    KeyPlace Place,
    bool IsOptional,
    Func<VendorOptions, string?> Read
)
{
    /// <summary>Whether an operation sends it.</summary>
    public bool IsOf(ApiOperation operation)
    {
        if (operation.Auth == OperationAuth.None)
            return false;
        // By index: each call asks, and enumerating a list as an interface allocates.
        for (var i = 0; i < operation.Keys.Count; i++)
        {
            if (string.Equals(operation.Keys[i], Name, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether a header carries it.</summary>
    public bool IsIn(string header) => Place == KeyPlace.Header && string.Equals(header, Header, StringComparison.OrdinalIgnoreCase);
}
