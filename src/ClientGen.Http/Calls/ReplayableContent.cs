using System.Globalization;
using System.Text;

namespace ClientGen.Http;

/// <summary>A request body that is made anew for each attempt, or made only once when its source cannot be read again.</summary>
public sealed class ReplayableContent
{
    private readonly Func<HttpContent> _create;
    private Func<string>? _shown;
    private SendState? _last;

    /// <summary>A body that can be made again.</summary>
    /// <param name="create">Makes the content, from the start, each time it is called.</param>
    /// <param name="length">Its length in bytes, where known.</param>
    public ReplayableContent(Func<HttpContent> create, long? length = null)
        : this(create, canReplay: true, length) { }

    /// <summary>A body that can be made again, or not.</summary>
    /// <param name="create">Makes the content.</param>
    /// <param name="canReplay">Whether a second call gives the same bytes. If not, the body is never sent twice and never sent
    /// empty.</param>
    /// <param name="length">Its length in bytes, where known.</param>
    public ReplayableContent(Func<HttpContent> create, bool canReplay, long? length)
    {
        _create = create ?? throw new ArgumentNullException(nameof(create));
        CanReplay = canReplay;
        Length = length;
    }

    /// <summary>A body that is in memory.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="mediaType">Its media type, as it is written.</param>
    internal static ReplayableContent OfBytes(byte[] bytes, string mediaType) =>
        new(() => new ByteArrayContent(bytes), bytes.Length) { MediaType = mediaType, _shown = () => Encoding.UTF8.GetString(bytes) };

    /// <summary>A body of which it is known how it reads.</summary>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="shown">Writes it as text, with a note in place of each file. Reads no file.</param>
    internal ReplayableContent ShownAs(string mediaType, Func<string> shown)
    {
        (MediaType, _shown) = (mediaType, shown);
        return this;
    }

    /// <summary>Its media type, where it is known before it is made.</summary>
    internal string? MediaType { get; private set; }

    /// <summary>The body as text, or what is known of it. Nothing is read or opened.</summary>
    internal string Shown => _shown?.Invoke() ?? Note("content", Length);

    /// <summary>What stands for bytes that are not shown.</summary>
    internal static string Note(string name, long? length) =>
        length is { } known ? $"[{name}, {known.ToString(CultureInfo.InvariantCulture)} bytes]" : $"[{name}]";

    /// <summary>Whether the same bytes can be sent again.</summary>
    public bool CanReplay { get; }

    /// <summary>The length in bytes, where known.</summary>
    public long? Length { get; }

    /// <summary>Whether the next attempt would send the whole body.</summary>
    internal bool CanBeSent => CanReplay || _last is null or { WasRead: false };

    internal async Task<HttpContent> OpenAsync(CancellationToken cancellationToken)
    {
        // A server may answer while the body is still being sent; two readers must not share one source.
        if (_last is { } last)
            await last.FinishedAsync(cancellationToken).ConfigureAwait(false);
        if (!CanBeSent)
        {
            throw new InvalidOperationException(
                "This body was sent before and its source cannot be read again. Make a new one from the start of the source."
            );
        }
        _last = new SendState();
        return new OneShotContent(_create(), Length, _last, MediaType);
    }
}
