using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>What the first response of a download said of the file, so that a later one continues no other file.</summary>
internal sealed class FileVersion
{
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;

    /// <summary>The whole file's length, where it was said.</summary>
    public long? Length { get; private set; }

    /// <summary>What a server must vouch for before the download goes on. A weak tag does not vouch for the same bytes.</summary>
    public RangeConditionHeaderValue? Condition =>
        _tag is { IsWeak: false } ? new RangeConditionHeaderValue(_tag)
        : _modified is { } modified ? new RangeConditionHeaderValue(modified)
        : null;

    public void Note(HttpResponseMessage response)
    {
        Forget();
        // A part of what was compressed on the way is a part of nothing that could be continued.
        if (response.Content is DecodedContent)
            return;
        _tag = response.Headers.ETag;
        _modified = response.Content.Headers.LastModified;
        Length = response.Content.Headers.ContentLength;
    }

    public void Forget() => (_tag, _modified, Length) = (null, null, null);

    /// <summary>Whether a part belongs to the same file: nothing it says of the whole differs from what was said first.</summary>
    public bool IsSame(HttpResponseMessage part) =>
        part.Content is not DecodedContent
        && (_tag is null || part.Headers.ETag is not { } tag || tag.Equals(_tag))
        && (_modified is null || part.Content.Headers.LastModified is not { } modified || modified == _modified)
        && (Length is null || part.Content.Headers.ContentRange?.Length is not { } length || length == Length);
}
