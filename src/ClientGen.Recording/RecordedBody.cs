using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClientGen.Recording;

/// <summary>What is kept of a body: its text, where it is text and not too long.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream in memory holds nothing to dispose.")]
internal sealed class RecordedBody(string mediaType, long? announced, int maxBytes)
{
    private readonly MemoryStream _copy = new();
    private long _seen;

    public string MediaType { get; } = mediaType;

    /// <summary>In bytes; -1 when it is not known.</summary>
    public long Length => _seen > 0 ? _seen : announced ?? -1;

    /// <summary>The text, as far as it was read; <see langword="null"/> when nothing was kept.</summary>
    public string? Text => _seen is > 0 && _seen <= maxBytes ? Encoding.UTF8.GetString(_copy.GetBuffer(), 0, (int)_copy.Length) : null;

    public void Keep(byte[] bytes, int offset, int count)
    {
        _seen += count;
        if (_seen <= maxBytes)
            _copy.Write(bytes, offset, count);
        else
            _copy.SetLength(0);
    }
}
