using System.ComponentModel;

namespace ClientGen.Json.Infrastructure;

/// <summary>An open enum whose texts can be told from bytes, so that reading a known one allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKnownTexts
{
    /// <summary>The known text of these bytes; null for any other.</summary>
    /// <param name="name">UTF-8 without quotes and escapes.</param>
    string? Find(ReadOnlySpan<byte> name);
}
