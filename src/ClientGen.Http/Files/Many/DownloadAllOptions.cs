namespace ClientGen.Http;

/// <summary>How several files are fetched.</summary>
public sealed class DownloadAllOptions
{
    /// <summary>How many at once, 1 to 64. Default: 4.</summary>
    public int MaxParallel { get; set; } = 4;

    /// <summary>What happens to files that are there already. Default: they stay.</summary>
    public ExistingFile Existing { get; set; } = ExistingFile.Skip;

    /// <summary>The largest file that is taken, in bytes. Default: no limit.</summary>
    public long? MaxBytes { get; set; }

    /// <summary>What each file must be. Default: an image or a video.</summary>
    public FileContent Content { get; set; }

    /// <summary>The longest each download may take. Default: as long as it moves (<see cref="VendorOptions.StallTimeout"/>).</summary>
    public TimeSpan? Timeout { get; set; }

    internal void Check()
    {
        if (MaxParallel is < 1 or > 64)
            throw new InvalidOperationException($"{nameof(MaxParallel)} must be from 1 to 64, not {MaxParallel}.");
    }

    internal DownloadOptions ForOne() =>
        new()
        {
            Overwrite = Existing == ExistingFile.Overwrite,
            MaxBytes = MaxBytes,
            Content = Content,
            Timeout = Timeout,
        };
}
