namespace ClientGen.Http;

/// <summary>How a file is fetched from an address that a vendor gave.</summary>
public sealed class DownloadOptions
{
    /// <summary>Whether a file of the same path is replaced, once the new one is complete. Default: <see langword="false"/>.</summary>
    public bool Overwrite { get; set; }

    /// <summary>The largest file that is taken, in bytes. Default: no limit.</summary>
    public long? MaxBytes { get; set; }

    /// <summary>What the file must be. Default: an image or a video; a page or an error message in its place is refused, and never
    /// saved.</summary>
    public FileContent Content { get; set; }

    /// <summary>The longest the whole download may take. Default: as long as it moves (<see cref="VendorOptions.StallTimeout"/>).</summary>
    public TimeSpan? Timeout { get; set; }
}
