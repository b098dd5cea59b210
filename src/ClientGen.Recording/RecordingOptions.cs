using System.Diagnostics;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Recording;

/// <summary>What a recording leaves out.</summary>
public sealed class RecordingOptions
{
    /// <summary>Values that are replaced wherever they stand: the key at least. One of fewer than eight characters is, within longer words,
    /// part of the word.</summary>
    /// <remarks>Serializers and debuggers leave them out.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [Newtonsoft.Json.JsonIgnore]
    [System.Runtime.Serialization.IgnoreDataMember]
    [System.Text.Json.Serialization.JsonIgnore]
    public IList<string> Secrets { get; } = [];

    /// <summary>The vendor's address: paths and queries of calls to it are kept. Of any other address, as of pre-signed files, only the
    /// host is. Default: no address keeps its query.</summary>
    public Uri? Vendor { get; set; }

    /// <summary>Headers whose values are left out, besides the usual ones (Authorization, cookies, names with key, token, secret or
    /// signature).</summary>
    public ISet<string> Headers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>JSONPath of values that are left out of bodies, such as <c>$..upload_url</c>. Wherever else such a value stands, as an id
    /// in a later address, it is left out too.</summary>
    public IList<string> JsonPaths { get; } = [];

    /// <summary>Paths of addresses whose places hold what is left out, such as <c>/v3/images/{id}</c>.</summary>
    public IList<string> Places { get; } = [];

    /// <summary>How much of a body is kept, in bytes; a longer one, or one that is not text, is recorded by its length only. Default: 1
    /// MiB.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The clock of the recording. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>What a recording of one vendor leaves out: the key, and what the vendor gives that grants access by itself.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="key">The key in use.</param>
    /// <param name="address">Where the API is, if not at the vendor's published address.</param>
    public static RecordingOptions For(VendorProfile profile, string key, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var options = new RecordingOptions { Vendor = address ?? profile.BaseAddress, Secrets = { key } };
        options.Headers.UnionWith(profile.Keys.Select(own => own.Header));
        foreach (var path in profile.SecretMembers)
            options.JsonPaths.Add(path);
        foreach (var path in profile.SecretPlaces)
            options.Places.Add(path);
        return options;
    }

    /// <summary>What a recording of one vendor leaves out, at a vendor that takes several keys: all of them.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="options">The options with the keys in use.</param>
    public static RecordingOptions For(VendorProfile profile, VendorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var recording = For(profile, options.ApiKey, options.BaseAddress);
        foreach (var key in profile.Keys.Skip(1).Select(key => key.Read(options)).OfType<string>().Where(key => key.Length > 0))
            recording.Secrets.Add(key);
        return recording;
    }
}
