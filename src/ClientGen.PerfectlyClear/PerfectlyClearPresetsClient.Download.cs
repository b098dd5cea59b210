using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

public partial class PerfectlyClearPresetsClient
{
    // The vendor's sample fetches the address that a preset names, with the key.
    private static readonly ApiOperation Download = new("PerfectlyClear", "Presets.Download", HttpMethod.Get, "")
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Idempotent,
        Content = FileContent.Any,
    };

    /// <summary>Saves a preset's file, as Workbench made it. The key goes along where the file is on the vendor's own https address, and to
    /// no other host.</summary>
    /// <param name="presetId">The preset's id.</param>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced. Default: <see langword="false"/>.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="InvalidOperationException">The preset has no file.</exception>
    /// <exception cref="UnsafeUrlException">The file's address is not https, or leads to a private network.</exception>
    /// <exception cref="IOException">The file exists already, or could not be written.</exception>
    /// <exception cref="ApiException">The preset or its file could not be had; the subclass says why.</exception>
    public virtual async Task<DownloadResult> DownloadAsync(
        string presetId,
        string path,
        bool overwrite = false,
        CancellationToken cancellationToken = default
    )
    {
        var url = await FileAddressAsync(presetId, cancellationToken).ConfigureAwait(false);
        return Own(url) is { } own
            ? await _transport
                .SaveAsync(new ApiRequest(Download).At(own), path, overwrite, cancellationToken: cancellationToken)
                .ConfigureAwait(false)
            : await _transport
                .DownloadAsync(url, path, new DownloadOptions { Overwrite = overwrite, Content = FileContent.Any }, null, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Writes a preset's file to a stream, which stays open.</summary>
    /// <inheritdoc cref="DownloadAsync(string, string, bool, CancellationToken)"/>
    /// <param name="presetId">The preset's id.</param>
    /// <param name="target">Where the bytes go.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    public virtual async Task<DownloadResult> DownloadAsync(string presetId, Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var url = await FileAddressAsync(presetId, cancellationToken).ConfigureAwait(false);
        if (Own(url) is not { } own)
        {
            return await _transport
                .DownloadAsync(url, target, new DownloadOptions { Content = FileContent.Any }, null, cancellationToken)
                .ConfigureAwait(false);
        }
        using var file = await _transport
            .SendForDownloadAsync(new ApiRequest(Download).At(own), null, cancellationToken)
            .ConfigureAwait(false);
        return new DownloadResult(await file.CopyToAsync(target, null, cancellationToken).ConfigureAwait(false), file.ContentType);
    }

    private async Task<string> FileAddressAsync(string presetId, CancellationToken cancellationToken)
    {
        var preset = await GetAsync(presetId, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (preset.Uri is { Length: > 0 } url)
            return url;
        if (preset.AdditionalProperties.TryGetValue("error", out var error))
            throw Refusal.Of(Operations.Get, error.ToString(), ModelJson.Serialize(preset), "");
        throw new InvalidOperationException(
            "The preset has no file: its answer names no address. A preset has one once its file was uploaded."
        );
    }

    private Uri? Own(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && _transport.IsOwn(address) ? address : null;
}
