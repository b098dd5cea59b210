namespace ClientGen.Http;

/// <summary>What a file must be to be taken for the one that was asked for.</summary>
public enum FileContent
{
    /// <summary>
    /// An image or a video: told by its first bytes, whatever its media type says, as storage often says <c>application/octet-stream</c>.
    /// Bytes of an unknown format pass. HTML, JSON, other text and compressed data do not: they are a page or an error in a file's place.
    /// </summary>
    ImageOrVideo,

    /// <summary>Anything that is not empty.</summary>
    Any,
}
