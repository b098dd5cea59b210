namespace ClientGen.Http;

/// <summary>What a recording leaves out.</summary>
public sealed class RecordingOptions
{
    /// <summary>Values that are replaced wherever they stand: the key at least.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The vendor's address: queries of calls to it are kept. Those of any other address, as of pre-signed files, never are. Default: none is kept.</summary>
    public Uri? Vendor { get; set; }

    /// <summary>Headers whose values are left out, besides the usual ones (Authorization, cookies, names with key, token, secret or signature).</summary>
    public ISet<string> Headers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>JSONPath of values that are left out of bodies, such as <c>$..upload_url</c>.</summary>
    public IList<string> JsonPaths { get; } = [];

    /// <summary>How much of a body is kept, in bytes; a longer one, or one that is not text, is recorded by its length only. Default: 1 MiB.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The clock of the recording. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
