namespace ClientGen.TestSupport.Har;

/// <summary>Plays a recording as an HTTP handler, and keeps what was sent.</summary>
/// <remarks>It is the wire to those who look at it: nothing is put between what it keeps and what it answers.</remarks>
public sealed class PlayedVendor : HttpMessageHandler
{
    private readonly HttpMessageInvoker _player;
    private readonly HarFile _file;
    private readonly Lock _gate = new();
    private readonly List<SentRequest> _sent = [];

    /// <summary>Prepares to play a recording once, in order.</summary>
    public PlayedVendor(HarFile file) => (_file, _player) = (file, new HttpMessageInvoker(new HarPlayer(file).Handler));

    /// <summary>Prepares to play a recording of a vendor, from the folder beside the test assembly.</summary>
    public PlayedVendor(string vendor, string name)
        : this(HarFile.LoadAll(vendor)[name]) { }

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (_gate)
                return [.. _sent];
        }
    }

    /// <summary>The recorded requests that were not made yet.</summary>
    public IReadOnlyList<string> NotPlayed => [.. _file.Entries.Skip(Sent.Count).Select(entry => $"{entry.Method} {entry.Url}")];

    /// <summary>The recorded exchange of a method and address.</summary>
    public HarEntry Entry(string methodAndUrl) => _file.Entries.First(entry => $"{entry.Method} {entry.Url}" == methodAndUrl);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request, cancellationToken);
        lock (_gate)
            _sent.Add(sent);
        // The content may be of a kind that is written once only, and the recording reads it too.
        if (sent.Body is { } body)
            request.Content = new ByteArrayContent(body);
        return await _player.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _player.Dispose();
        base.Dispose(disposing);
    }
}
