using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>What is particular to one vendor, as data.</summary>
/// <param name="name">The vendor's name, such as <c>Claid</c>: configuration section, log and trace tag.</param>
/// <param name="baseAddress">Where the API is; https. A path is kept, with or without its trailing slash.</param>
/// <param name="keyHeader">The header that carries the key, such as <c>Authorization</c> or <c>X-API-KEY</c>; with another
/// <see cref="KeyPlace"/> the name it has there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VendorProfile(string name, Uri baseAddress, string keyHeader)
{
    private KeySlot[]? _keys;

    /// <summary>The vendor's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Where the API is.</summary>
    public Uri BaseAddress { get; } = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));

    /// <summary>The header that carries the key, or the parameter of the query or the cookie, as <see cref="KeyPlace"/> says.</summary>
    public string KeyHeader { get; } = keyHeader ?? throw new ArgumentNullException(nameof(keyHeader));

    /// <summary>Where the key goes. Default: into a header.</summary>
    public KeyPlace KeyPlace { get; init; }

    /// <summary>What stands before the key in its header, such as <c>"Bearer "</c>. Default: nothing.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Whether a client can be made without <see cref="VendorOptions.ApiKey"/>, because some operations take no key, or others.
    /// Default: <see langword="false"/>.</summary>
    public bool IsKeyOptional { get; init; }

    /// <summary>Keys besides <see cref="VendorOptions.ApiKey"/>. Default: none.</summary>
    public IReadOnlyList<FurtherKey> FurtherKeys { get; init; } = [];

    /// <summary>All keys, <see cref="VendorOptions.ApiKey"/> first.</summary>
    internal KeySlot[] Keys =>
        _keys ??= [
            new(nameof(VendorOptions.ApiKey), KeyHeader, KeyPrefix, KeyPlace, IsKeyOptional, static options => options.ApiKey),
            .. FurtherKeys.Select(key => new KeySlot(key.Name, key.Header, key.Prefix, key.Place, key.IsOptional, key.Read)),
        ];

    /// <summary>The key that a header carries; <see langword="null"/> for other headers.</summary>
    internal KeySlot? KeyIn(string header)
    {
        foreach (var key in Keys)
        {
            if (key.IsIn(header))
                return key;
        }
        return null;
    }

    /// <summary>Headers of every call to the API, unless <see cref="VendorOptions.Headers"/> says otherwise. Default: none.</summary>
    public IReadOnlyDictionary<string, string> DefaultHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The vendor's published limits, kept on the client's side. Default: none.</summary>
    public IReadOnlyList<RateLimit> RateLimits { get; init; } = [];

    /// <summary>Published limits of some operations, kept besides <see cref="RateLimits"/>. Default: none.</summary>
    public IReadOnlyList<OperationLimit> OperationLimits { get; init; } = [];

    /// <summary>Reads an error body. Default: the shapes of <see cref="ErrorParser.Default"/>. If it throws, the default takes
    /// over.</summary>
    internal Func<ErrorBody, ApiError> ParseError { get; init; } = ErrorParser.Default;

    /// <summary>JSONPath of values that grant access by themselves, such as <c>$..upload_url</c>. Recordings leave them out. Default:
    /// none.</summary>
    public IReadOnlyList<string> SecretMembers { get; init; } = [];

    /// <summary>Paths whose places hold ids that grant access by themselves, such as <c>/v3/images/{id}</c>. Recordings leave the ids out.
    /// Default: none.</summary>
    public IReadOnlyList<string> SecretPlaces { get; init; } = [];

    /// <summary>The response header with the vendor's id of the request. Default: <c>x-request-id</c>.</summary>
    public string RequestIdHeader { get; init; } = "x-request-id";
}
