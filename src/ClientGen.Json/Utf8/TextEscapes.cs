using System.Buffers;
using System.Globalization;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>The characters that Newtonsoft escapes in a text.</summary>
internal static class TextEscapes
{
    public static readonly SearchValues<char> All = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '"',
        '\\',
        '\u0085',
        '\u2028',
        '\u2029',
    ]);

    /// <summary>The text with its escapes, without quotes.</summary>
    public static string Escape(string text)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(written))
            writer.WriteValue(text);
        return written.ToString()[1..^1];
    }
}
