namespace ClientGen.Simulator.Claid;

/// <summary>A place in a connected storage, as in <c>storage://My Storage/in/a.jpg</c>. Names keep their case and may hold
/// blanks.</summary>
internal sealed record StorageAddress(string Storage, string Path)
{
    private const string Scheme = "storage://";

    public static StorageAddress? Read(string? url)
    {
        if (url is null || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = Uri.UnescapeDataString(url[Scheme.Length..]);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(rest, "") : new(rest[..slash], rest[(slash + 1)..]);
    }

    public override string ToString() => Scheme + Storage + "/" + Path;
}
