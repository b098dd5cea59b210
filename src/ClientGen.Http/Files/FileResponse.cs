namespace ClientGen.Http;

/// <summary>What a call for a file came to: the file itself, or where it is.</summary>
internal sealed class FileResponse
{
    private FileResponse(ApiDownload? file, string? address, CallContext call)
    {
        (File, Address, RequestId) = (file, address, call.RequestId);
        if (address is not null && call.Request.Operation.StartsWork)
            Purchase = new Purchase(call.Request.Operation, address, call.RequestId);
    }

    /// <summary>The file, where the response is it.</summary>
    public ApiDownload? File { get; }

    /// <summary>Where it is, where the response points elsewhere.</summary>
    public string? Address { get; }

    /// <summary>What the response means for the caller's money, where it points elsewhere and the call buys.</summary>
    public Purchase? Purchase { get; }

    public string? RequestId { get; }

    /// <summary>Reads the vendor's response: a redirect, JSON that names an address (its older form), or the file.</summary>
    public static async Task<FileResponse> ReadAsync(HttpResponseMessage response, CallContext call, CancellationToken cancellationToken)
    {
        if (Redirect.IsUsable(response))
        {
            using (response)
                return new FileResponse(null, Redirect.Target(response)!.AbsoluteUri, call);
        }
        var opened = await OpenedFile.OpenAsync(response, call, call.Request.Operation.Content, cancellationToken).ConfigureAwait(false);
        if (opened.Text is { } text && PointedAddress.In(text) is { } address)
        {
            using (response)
                return new FileResponse(null, address, call);
        }
        return new FileResponse(opened.ToDownload(), null, call);
    }

    /// <summary>Fetches from the address; for a purchase, whatever goes wrong comes with it.</summary>
    public Task<T> FetchAsync<T>(Func<string, Task<T>> fetch, CancellationToken cancellationToken) =>
        Purchase?.GuardAsync(() => fetch(Address!), cancellationToken) ?? fetch(Address!);
}
