namespace ClientGen.Http;

/// <summary>How a file is put to an address that a vendor gave.</summary>
public sealed class UploadOptions
{
    /// <summary>The media type, or <see langword="null"/> to send none. It is often part of the signature: send what the vendor
    /// signed.</summary>
    public string? ContentType { get; set; }

    /// <summary>Headers the vendor asked for. Default: none.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest the whole upload may take. Default: as long as it moves (<see cref="VendorOptions.StallTimeout"/>).</summary>
    public TimeSpan? Timeout { get; set; }
}
