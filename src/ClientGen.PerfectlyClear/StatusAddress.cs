namespace ClientGen.PerfectlyClear;

/// <summary>Reads the job's id out of the address of its status. The address itself is never called.</summary>
/// <param name="hosts">The hosts whose ids are this account's: the vendor's own, and the one that the client was told to call.</param>
internal sealed class StatusAddress(IReadOnlyList<string> hosts)
{
    /// <summary>The id; null where the address is none of a job, or is on another host: another vendor's id would be watched, and the paid
    /// one be lost.</summary>
    public string? IdIn(string? statusEndpoint)
    {
        if (
            !Uri.TryCreate(statusEndpoint, UriKind.Absolute, out var address)
            || !hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
        )
        {
            return null;
        }
        var parts = address.AbsolutePath.Split('/');
        var id = Uri.UnescapeDataString(parts[parts.Length - 1]);
        return parts.Length > 2 && parts[parts.Length - 2] == "status" && IsId(id) ? id : null;
    }

    /// <summary>What is wrong with an address that holds no id, in words without the address: it may grant access.</summary>
    public static string Fault(string? statusEndpoint) =>
        string.IsNullOrWhiteSpace(statusEndpoint) ? "its statusEndpoint is missing."
        : !Uri.TryCreate(statusEndpoint, UriKind.Absolute, out _) ? "its statusEndpoint is no address."
        : "its statusEndpoint does not end in /status/{id} on the vendor's host.";

    private static bool IsId(string id) =>
        id.Trim().Length > 0 && id is not ("." or "..") && !id.Any(letter => char.IsControl(letter) || letter is '/' or '\\');
}
