namespace ClientGen.Http;

/// <summary>The addresses that one attempt of a download went through. Each is checked like the first; there are few of them, and none
/// comes twice.</summary>
internal sealed class RedirectTrail(Uri first, VendorOptions options, ApiOperation operation)
{
    /// <summary>How many redirects are followed.</summary>
    public const int Most = 5;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { Key(first) };

    public Uri Current { get; private set; } = first;

    /// <exception cref="RedirectRefusedException">It names no address, or leads in a circle, or on and on.</exception>
    /// <exception cref="UnsafeUrlException">It leads to an address that is not https, or is private.</exception>
    public void Follow(HttpResponseMessage response)
    {
        var target = Redirect.Target(response) ?? throw Refused(response, "it names no address");
        FileUrl.Check(target, options, operation);
        if (!_seen.Add(Key(target)))
            throw Refused(response, "it leads in a circle");
        if (_seen.Count > Most + 1)
            throw Refused(response, $"{Most} in a row are followed, and no more");
        Current = target;
    }

    // What comes after '#' is not sent.
    private static string Key(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    private RedirectRefusedException Refused(HttpResponseMessage response, string why) =>
        new(
            $"{operation} ({Current.Host}) answered {(int)response.StatusCode} (a redirect), which was not followed: {why}.",
            new ApiFailure { Operation = operation, Status = (int)response.StatusCode }
        );
}
